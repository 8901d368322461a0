package org.postern.calendar.internal.store;

import java.util.Optional;
import java.util.Set;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Invitation;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.Participation;
import org.postern.calendar.Scheduling;
import org.postern.calendar.SchedulingOutcome;

/** Invitations to and from calendars in the database. */
public final class JdbcScheduling implements Scheduling {
    private final Database database;

    public JdbcScheduling(Database database) {
        this.database = database;
    }

    @Override
    public InvitationReading read(
            CalendarUser user,
            Set<String> addresses,
            byte[] content,
            Optional<String> method,
            String sender) {
        return new InvitationReading.Refused("Invitations cannot be read yet.");
    }

    @Override
    public SchedulingOutcome answer(
            CalendarUser user,
            Set<String> addresses,
            Invitation invitation,
            Participation participation,
            CalendarId calendar) {
        return new SchedulingOutcome.Refused(
                "Invitations cannot be answered yet: " + database.clock().instant());
    }

    @Override
    public SchedulingOutcome apply(
            CalendarUser user, Set<String> addresses, Invitation invitation) {
        return new SchedulingOutcome.Refused("Invitations cannot be answered yet.");
    }
}
