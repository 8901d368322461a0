package org.postern.smtp;

import java.io.IOException;
import java.util.List;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.message.EmailAddress;
import org.postern.smtp.internal.MailTransaction;
import org.postern.smtp.internal.NotReady;
import org.postern.smtp.internal.Opening;
import org.postern.smtp.internal.ServerFeatures;
import org.postern.smtp.internal.SmtpConnection;

/** Submission by SMTP, RFC 6409: one connection a message. */
public final class SmtpSubmission implements Submission {
    private final SubmissionSettings settings;

    public SmtpSubmission(SubmissionSettings settings) {
        this.settings = settings;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when there is no recipient or an address is not sendable;
     *     nothing was connected to
     * @throws java.io.UncheckedIOException when the message itself could not be read to its end;
     *     the server has not taken it
     */
    @Override
    public SubmissionOutcome submit(
            BackEnd backEnd,
            Credentials credentials,
            EmailAddress sender,
            List<EmailAddress> recipients,
            MessageSource message) {
        MailTransaction mail = MailTransaction.of(sender, recipients, message);
        try (SmtpConnection connection =
                SmtpConnection.open(backEnd.smtp(), backEnd.tls(), settings)) {
            ServerFeatures features =
                    new Opening(connection, backEnd.smtp(), settings.clientName()).run(credentials);
            return mail.run(connection, features);
        } catch (NotReady e) {
            return new SubmissionOutcome.NotReached(e.reason());
        } catch (IOException e) {
            return new SubmissionOutcome.NotReached(NotReady.reason(backEnd.smtp(), e));
        }
    }
}
