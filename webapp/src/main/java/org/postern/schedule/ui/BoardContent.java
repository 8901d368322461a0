package org.postern.schedule.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Expansion;
import org.postern.calendar.Task;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.CalendarBoard.Range;

/**
 * Everything the calendar room shows of some days.
 *
 * @param names whose calendars these are, without the user's own
 */
record BoardContent(
        CalendarUser me,
        List<VisibleCalendar> calendars,
        Map<CalendarUser, String> names,
        Expansion expansion,
        List<Task> tasks) {

    /** Asks for it; blocks on the database. */
    static BoardContent load(ScheduleDesk desk, CalendarUser me, Range days, ZoneId zone) {
        CalendarServices services = desk.services();
        List<VisibleCalendar> calendars = services.calendars().visibleTo(me);
        var shown =
                calendars.stream()
                        .filter(VisibleCalendar::shown)
                        .map(VisibleCalendar::id)
                        .collect(Collectors.toSet());
        return new BoardContent(
                me,
                calendars,
                owners(desk, me, calendars),
                services.events()
                        .occurrences(
                                me,
                                shown,
                                days.from().atStartOfDay(zone).toInstant(),
                                days.to().atStartOfDay(zone).toInstant(),
                                zone),
                services.tasks().due(me, shown, days.from(), days.to().minusDays(1), zone));
    }

    static Map<CalendarUser, String> owners(
            ScheduleDesk desk, CalendarUser me, List<VisibleCalendar> calendars) {
        return desk.people()
                .names(
                        calendars.stream()
                                .map(VisibleCalendar::owner)
                                .filter(owner -> !owner.equals(me))
                                .toList());
    }

    KnownCalendars known() {
        return new KnownCalendars(calendars, names);
    }

    Optional<VisibleCalendar> calendar(CalendarId id) {
        return known().calendar(id);
    }

    /** Whose a calendar is; empty for the user's own. */
    String owner(VisibleCalendar calendar) {
        return known().owner(calendar);
    }
}
