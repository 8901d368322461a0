package org.postern.imap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SignIn;

/**
 * Makes the connections of one account. A password that was refused is not tried again at once: a
 * server that counts failures would lock the user out.
 */
public final class ConnectionOpener {
    private static final Duration REST_AFTER_REFUSAL = Duration.ofSeconds(30);

    private final SignIn signIn;
    private final BackEnd backEnd;
    private final Credentials credentials;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;

    public ConnectionOpener(SignIn signIn, BackEnd backEnd, Credentials credentials, Clock clock) {
        this.signIn = signIn;
        this.backEnd = backEnd;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A new connection, signed in, with nothing selected. */
    public ImapConnection open() {
        if (clock.instant().isBefore(restsUntil)) {
            throw new SignInRefused("the mail server no longer takes the password");
        }
        try {
            return signIn.open(backEnd.imap(), backEnd.tls(), credentials);
        } catch (SignInRefused refused) {
            restsUntil = clock.instant().plus(REST_AFTER_REFUSAL);
            throw refused;
        }
    }
}
