package org.postern.imap;

import java.time.Duration;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.imap.internal.wire.Deadlines;
import org.postern.imap.internal.wire.SignIn;
import org.postern.imap.internal.wire.WireLimits;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.SignInProbe;

/** Signs in to an IMAP server by the very dialogue that serves users, and out again. */
public final class ImapSignInProbe implements SignInProbe {
    private final Duration limit;

    /**
     * @param limit for the connection, and for each answer
     */
    public ImapSignInProbe(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Finding signIn(BackEnd backEnd, Credentials credentials) {
        try (var deadlines = new Deadlines()) {
            var signIn =
                    new SignIn(limit, limit, deadlines, WireLimits.defaults(), Compression.NEVER);
            signIn.open(backEnd.imap(), backEnd.tls(), credentials, () -> {}).logout(limit);
            return new Finding.SignedIn();
        } catch (MailFailure failure) {
            return Failed.of(reason(failure));
        }
    }

    private static Reason reason(MailFailure failure) {
        return switch (failure) {
            case MailFailure.SignInRefused _ -> Reason.WRONG_NAME_OR_PASSWORD;
            case MailFailure.Unreachable _ -> Reason.NO_ANSWER;
            case MailFailure.ConnectionLost _, MailFailure.Unknown _ -> Reason.CLOSED;
            case MailFailure.TlsRefused _ -> Reason.NOT_TRUSTED;
            case MailFailure.CommandRefused _, MailFailure.MailboxReplaced _ ->
                    Reason.NO_WAY_TO_SIGN_IN;
            case MailFailure.ProtocolViolation _ -> Reason.OTHER_PROTOCOL;
        };
    }
}
