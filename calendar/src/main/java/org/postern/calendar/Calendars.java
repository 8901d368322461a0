package org.postern.calendar;

import java.util.List;

/**
 * The calendars and who may see them. Every method blocks on the database, takes the acting user,
 * and throws {@link CalendarRefused} where that user may not.
 */
public interface Calendars {
    /** Own calendars, then those shared with the user; makes the first one on first use. */
    List<VisibleCalendar> visibleTo(CalendarUser user);

    VisibleCalendar create(CalendarUser user, String name, CalendarColor color);

    void rename(CalendarUser user, CalendarId calendar, String name);

    void recolor(CalendarUser user, CalendarId calendar, CalendarColor color);

    /** Shows or hides a calendar for this user only. */
    void show(CalendarUser user, CalendarId calendar, boolean shown);

    /** Deletes a calendar with all that is in it; the last own one stays. */
    void delete(CalendarUser user, CalendarId calendar);

    List<Share> shares(CalendarUser user, CalendarId calendar);

    /** Shares a calendar, or changes how far it is shared. */
    void share(CalendarUser user, CalendarId calendar, Share share);

    /** The owner ends a share, or whoever has it gives it up. */
    void withdraw(CalendarUser user, CalendarId calendar, CalendarUser with);
}
