package org.postern.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can sign in to the demo; the password is the login name. */
public enum DemoUser {
    DEMO("Dana Moreau"),
    ROBIN("Robin Aldous"),
    ADMIN("Postmaster");

    static final String DOMAIN = "example.org";

    private final String displayName;

    DemoUser(String displayName) {
        this.displayName = displayName;
    }

    /** The name the samples are written under. */
    public String displayName() {
        return displayName;
    }

    /** What is typed at sign-in. */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return login();
    }

    /** The address the application gives a bare login name. */
    public String address() {
        return login() + '@' + DOMAIN;
    }

    static Optional<DemoUser> withAddress(String address) {
        return Arrays.stream(values())
                .filter(user -> user.address().equalsIgnoreCase(address))
                .findFirst();
    }
}
