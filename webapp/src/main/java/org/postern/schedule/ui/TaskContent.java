package org.postern.schedule.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Task;
import org.postern.calendar.VisibleCalendar;

/** Everything the task room shows. */
record TaskContent(
        CalendarUser me,
        List<VisibleCalendar> calendars,
        Map<CalendarUser, String> names,
        List<Task> tasks) {

    /** Asks for it; blocks on the database. */
    static TaskContent load(ScheduleDesk desk, CalendarUser me) {
        List<VisibleCalendar> calendars = desk.services().calendars().visibleTo(me);
        return new TaskContent(
                me,
                calendars,
                BoardContent.owners(desk, me, calendars),
                desk.services().tasks().visibleTo(me, true));
    }

    KnownCalendars known() {
        return new KnownCalendars(calendars, names);
    }

    Optional<VisibleCalendar> calendar(CalendarId id) {
        return known().calendar(id);
    }
}
