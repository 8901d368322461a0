package org.postern.mail;

import java.util.List;
import org.postern.smtp.SubmissionOutcome.RefusedRecipient;

/** What became of a message the user sent: the last word on the screen. */
public sealed interface SendOutcome {

    /**
     * The submission server has taken it.
     *
     * @param refused recipients who will not get it
     * @param filed whether the copy is in the Sent mailbox
     */
    record Sent(List<RefusedRecipient> refused, boolean filed) implements SendOutcome {
        public Sent {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Nobody gets it; the text is still in the composer.
     *
     * @param serverText the server's words, untrusted; empty where there were none
     */
    record NotSent(Reason reason, String serverText) implements SendOutcome {}

    /** It may or may not be on its way. */
    record Unknown() implements SendOutcome {}

    /** Why a message was not sent. */
    enum Reason {
        SERVER_DOES_NOT_ANSWER,
        REFUSED_FOR_NOW,
        REFUSED,
        SENDER_NOT_ALLOWED
    }
}
