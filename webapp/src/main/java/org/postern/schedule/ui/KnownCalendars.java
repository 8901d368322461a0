package org.postern.schedule.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.VisibleCalendar;

/**
 * The calendars a dialog may speak of.
 *
 * @param names whose calendars these are, without the user's own
 */
record KnownCalendars(List<VisibleCalendar> all, Map<CalendarUser, String> names) {
    static final KnownCalendars NONE = new KnownCalendars(List.of(), Map.of());

    Optional<VisibleCalendar> calendar(CalendarId id) {
        return all.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    /** Whose a calendar is; empty for the user's own. */
    String owner(VisibleCalendar calendar) {
        return names.getOrDefault(calendar.owner(), "");
    }
}
