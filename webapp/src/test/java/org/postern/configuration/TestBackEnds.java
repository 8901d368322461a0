package org.postern.configuration;

import java.util.List;

/** Settings of back ends of example.org, which nobody is asked to reach. */
public final class TestBackEnds {
    private TestBackEnds() {}

    /**
     * The one of nearly everybody.
     *
     * @param from addresses its users may write from besides their own
     */
    public static BackEndSettings campus(String... from) {
        return named("campus", from);
    }

    static BackEndSettings named(String name, String... from) {
        return new BackEndSettings(
                name,
                List.of("*"),
                "example.org",
                ServerUri.of("imaps://imap.example.org"),
                ServerUri.of("smtp://smtp.example.org"),
                null,
                null,
                null,
                List.of(from));
    }
}
