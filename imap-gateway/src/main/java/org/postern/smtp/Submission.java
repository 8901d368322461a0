package org.postern.smtp;

import java.util.List;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.message.EmailAddress;

/** Hands messages to a submission server, RFC 6409. Blocks; keeps nothing open between messages. */
public interface Submission {

    /**
     * Submits one message.
     *
     * @param message the bytes to send; CRLF line ends, no Bcc field
     * @param recipients at least one, each {@link EmailAddress#isSendable()}
     * @return what became of it; never throws for anything the server or the network did
     */
    SubmissionOutcome submit(
            BackEnd backEnd,
            Credentials credentials,
            EmailAddress sender,
            List<EmailAddress> recipients,
            MessageSource message);
}
