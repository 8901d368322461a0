package org.postern.calendar;

import java.util.Optional;
import java.util.Set;

/**
 * What comes by mail about events, RFC 5546 and RFC 6047. Nothing changes before the user says so,
 * and then only what the sender has a say in. Every method blocks on the database.
 */
public interface Scheduling {
    /** The most octets of one object. */
    int MOST_OCTETS = 1_000_000;

    /**
     * Reads what came.
     *
     * @param addresses all addresses of the user
     * @param sender the address in From
     * @param method the parameter of the type of the part; must be the one inside
     */
    InvitationReading read(
            CalendarUser user,
            Set<String> addresses,
            byte[] content,
            Optional<String> method,
            String sender);

    /**
     * Answers a request: enters or updates the event and gives the reply to mail.
     *
     * @param calendar where a new event goes; one that is there stays where it is
     */
    SchedulingOutcome answer(
            CalendarUser user,
            Set<String> addresses,
            Invitation invitation,
            Participation participation,
            CalendarId calendar);

    /** Enters an attendee's answer, a cancellation, or an update without answering anew. */
    SchedulingOutcome apply(CalendarUser user, Set<String> addresses, Invitation invitation);
}
