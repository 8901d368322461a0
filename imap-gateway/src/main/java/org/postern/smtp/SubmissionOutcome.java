package org.postern.smtp;

import java.util.List;
import org.postern.message.EmailAddress;

/** What became of a submitted message. */
public sealed interface SubmissionOutcome {

    /**
     * The server has taken the message.
     *
     * @param refused recipients it did not take, with its words
     */
    record Accepted(List<RefusedRecipient> refused) implements SubmissionOutcome {
        public Accepted {
            refused = List.copyOf(refused);
        }
    }

    /**
     * The server has not taken the message for anybody.
     *
     * @param permanent whether trying the same again is of no use (5yz, RFC 5321 §4.2.1)
     * @param serverText what the server said; untrusted
     */
    record Refused(boolean permanent, String serverText, List<RefusedRecipient> recipients)
            implements SubmissionOutcome {
        public Refused {
            recipients = List.copyOf(recipients);
        }
    }

    /** The server could not be reached or would not sign us in; nothing was sent. */
    record NotReached(String reason) implements SubmissionOutcome {}

    /** The connection broke behind the final dot: the message may or may not be on its way. */
    record Unknown(String reason) implements SubmissionOutcome {}

    /** A recipient the server refused. */
    record RefusedRecipient(EmailAddress recipient, String serverText) {}
}
