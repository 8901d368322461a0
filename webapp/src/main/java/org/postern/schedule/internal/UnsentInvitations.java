package org.postern.schedule.internal;

import java.util.List;
import org.postern.calendar.SchedulingMessage;
import org.postern.schedule.InvitationMail;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Component;

/** Sends nothing, and says so. */
@Component
class UnsentInvitations implements InvitationMail {

    @Override
    public Outcome send(SignedInUser user, List<SchedulingMessage> messages) {
        return Outcome.NOT_SENT;
    }
}
