package org.postern.schedule.ui;

import java.util.List;
import org.postern.calendar.SchedulingMessage;
import org.postern.schedule.InvitationMail;
import org.postern.signin.SignedInUser;

/** Mail that goes as the test says. */
final class TestMail implements InvitationMail {
    Outcome outcome = new Outcome.Nobody();
    boolean allowed = true;

    @Override
    public boolean maySendAs(SignedInUser user, String address) {
        return allowed;
    }

    @Override
    public Outcome send(SignedInUser user, List<SchedulingMessage> messages) {
        return outcome;
    }
}
