package org.postern.smtp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.SignInProbe;
import org.postern.smtp.internal.NotReady;
import org.postern.smtp.internal.Opening;
import org.postern.smtp.internal.SmtpConnection;

/** Signs in to a submission server by the very dialogue that sends mail, and sends none. */
public final class SubmissionSignInProbe implements SignInProbe {
    private final SubmissionSettings settings;

    /**
     * @param limit for the connection, and for each reply
     */
    public SubmissionSignInProbe(Duration limit) {
        settings =
                new SubmissionSettings(
                        limit,
                        limit,
                        limit.multipliedBy(3),
                        SubmissionSettings.defaults().clientName());
    }

    @Override
    public Finding signIn(BackEnd backEnd, Credentials credentials) {
        var server = backEnd.smtp();
        try (var connection = SmtpConnection.open(server, backEnd.tls(), settings)) {
            var opening = new Opening(connection, server, settings.clientName());
            var features = opening.run(credentials);
            opening.leave();
            return features.extensions().containsKey("AUTH")
                    ? new Finding.SignedIn()
                    : Failed.of(Reason.NO_WAY_TO_SIGN_IN);
        } catch (NotReady e) {
            return Failed.saying(
                    e.isSignInRefused() ? Reason.WRONG_NAME_OR_PASSWORD : Reason.BUSY, e.reason());
        } catch (InterruptedIOException e) {
            return Failed.of(Reason.NO_ANSWER);
        } catch (IOException e) {
            return Failed.of(Reason.CLOSED);
        }
    }
}
