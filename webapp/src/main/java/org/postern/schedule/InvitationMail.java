package org.postern.schedule;

import java.util.List;
import org.postern.calendar.SchedulingMessage;
import org.postern.signin.SignedInUser;

/** Tells attendees by mail what was changed in an event, RFC 6047. */
public interface InvitationMail {

    /** What became of it. */
    enum Outcome {
        /** On its way to everybody. */
        SENT,
        /** Nobody was told. */
        NOT_SENT
    }

    /**
     * Sends the messages in the name of the user. Waits for servers: never under a session's lock.
     */
    Outcome send(SignedInUser user, List<SchedulingMessage> messages);
}
