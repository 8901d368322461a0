package org.postern.calendar;

import java.util.Optional;

/**
 * Something of a calendar that could not be shown in full.
 *
 * @param event which one; empty when the notice is about the calendar or the whole answer
 * @param title of the event as far as the user may know it; empty where it has none
 */
public record Notice(CalendarId calendar, Optional<EventId> event, String title, Reason reason) {

    /** Why not. */
    public enum Reason {
        /** Working out when the event repeats took too long. */
        NOT_IN_TIME,
        /** The event repeats more often than a day or the answer has room for. */
        REPEATS_TOO_OFTEN,
        /** Some of the event's rules could not be read. */
        RULE_UNREADABLE,
        /** The calendar has more on one day than is shown of a day. */
        DAY_TOO_FULL,
        /** What comes last was left out. */
        TOO_MUCH
    }
}
