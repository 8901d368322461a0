package org.postern.smtp;

import java.time.Duration;
import java.util.List;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.message.EmailAddress;
import org.postern.testservers.TestCertificate;

/** Submits to a server of a test. */
final class Submitting {
    static final Credentials CREDENTIALS = new Credentials("alice", "secret word");
    private static final Duration LONG = Duration.ofSeconds(20);

    private Submitting() {}

    static SubmissionOutcome submit(
            ServerAddress server, List<EmailAddress> recipients, MessageSource message) {
        return submit(server, LONG, recipients, message);
    }

    static SubmissionOutcome submit(
            ServerAddress server,
            Duration patience,
            List<EmailAddress> recipients,
            MessageSource message) {
        return submit(server, patience, CREDENTIALS, recipients, message);
    }

    static SubmissionOutcome submit(
            ServerAddress server,
            Duration patience,
            Credentials credentials,
            List<EmailAddress> recipients,
            MessageSource message) {
        var settings = new SubmissionSettings(patience, patience, LONG, "[127.0.0.1]");
        var backEnd = new BackEnd("test", server, server, TestCertificate.shared().trusting());
        return new SmtpSubmission(settings)
                .submit(backEnd, credentials, Messages.ALICE, recipients, message);
    }

    static ServerAddress plain(ScriptedSmtpServer server) {
        return new ServerAddress("127.0.0.1", server.port(), Transport.PLAIN);
    }
}
