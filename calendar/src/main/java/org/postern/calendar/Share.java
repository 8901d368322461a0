package org.postern.calendar;

/** Whom a calendar is shared with, and how far. */
public record Share(CalendarUser user, Access access) {
    public Share {
        if (access == Access.OWNER) {
            throw new IllegalArgumentException("A calendar has one owner");
        }
    }
}
