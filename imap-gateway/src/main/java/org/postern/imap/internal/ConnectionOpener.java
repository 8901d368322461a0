package org.postern.imap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SignIn;

/**
 * Makes the connections of one account. A password that was refused is not tried again at once, and
 * ever less often: a server that counts failures would lock the user out.
 */
public final class ConnectionOpener {
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final SignIn signIn;
    private final BackEnd backEnd;
    private final Credentials credentials;
    private final BackEndDoor door;
    private final Clock clock;
    private volatile Rest rest = new Rest(Instant.MIN, FIRST_REST);

    /** Until when nothing is tried, and how long the next such time will be. */
    private record Rest(Instant until, Duration next) {}

    public ConnectionOpener(
            SignIn signIn,
            BackEnd backEnd,
            Credentials credentials,
            BackEndDoor door,
            Clock clock) {
        this.signIn = signIn;
        this.backEnd = backEnd;
        this.credentials = credentials;
        this.door = door;
        this.clock = clock;
    }

    BackEndDoor door() {
        return door;
    }

    /** A new connection, signed in, with nothing selected. */
    public ImapConnection open() {
        return open(door::openWhereThereIsRoom, this::dialogue);
    }

    /** The same for large answers: compressed where that is worth it. */
    public ImapConnection openToWork() {
        return open(
                door::open,
                greeted -> {
                    ImapConnection connection = dialogue(greeted);
                    signIn.compress(connection);
                    return connection;
                });
    }

    private ImapConnection dialogue(Runnable greeted) {
        return signIn.open(backEnd.imap(), backEnd.tls(), credentials, greeted);
    }

    private ImapConnection open(
            Function<Function<Runnable, ImapConnection>, ImapConnection> way,
            Function<Runnable, ImapConnection> dialogue) {
        Rest now = rest;
        if (clock.instant().isBefore(now.until())) {
            throw new SignInRefused("the mail server no longer takes the password");
        }
        try {
            ImapConnection connection = way.apply(dialogue);
            rest = new Rest(Instant.MIN, FIRST_REST);
            return connection;
        } catch (SignInRefused refused) {
            Duration doubled = now.next().multipliedBy(2);
            rest =
                    new Rest(
                            clock.instant().plus(now.next()),
                            doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST);
            throw refused;
        }
    }
}
