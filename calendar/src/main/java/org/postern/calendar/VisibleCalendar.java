package org.postern.calendar;

/**
 * A calendar as one user sees it.
 *
 * @param shown whether this user wants its events among the others
 * @param byDefault whether it is the user's first one, where new events go
 */
public record VisibleCalendar(
        CalendarId id,
        CalendarUser owner,
        String name,
        CalendarColor color,
        Access access,
        boolean shown,
        boolean byDefault) {}
