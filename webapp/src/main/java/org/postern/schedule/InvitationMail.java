package org.postern.schedule;

import java.util.List;
import org.postern.calendar.SchedulingMessage;
import org.postern.signin.SignedInUser;

/** Tells attendees by mail what was changed in an event, RFC 6047. */
public interface InvitationMail {

    /** What became of it. */
    sealed interface Outcome {
        /** On its way to everybody. */
        record All() implements Outcome {}

        /** On its way, but not to these addresses. */
        record Some(List<String> notTold) implements Outcome {
            public Some {
                notTold = List.copyOf(notTold);
            }
        }

        /** On its way to nobody. */
        record Nobody() implements Outcome {}

        /** It may or may not be on its way to these addresses, nor to any who refused it. */
        record Unknown(List<String> unsure) implements Outcome {
            public Unknown {
                unsure = List.copyOf(unsure);
            }
        }
    }

    /** Whether the user may write in the name of an address. Asks nobody. */
    boolean maySendAs(SignedInUser user, String address);

    /**
     * Sends the messages in the name of those they speak for. Waits for servers: never under a
     * session's lock. What they tell of is done already, so nothing that fails here is thrown.
     */
    Outcome send(SignedInUser user, List<SchedulingMessage> messages);
}
