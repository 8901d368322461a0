package org.postern.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The tasks of all calendars. Every method blocks on the database, takes the acting user, and
 * throws {@link CalendarRefused} where that user may not.
 */
public interface Tasks {
    /** Tasks of the calendars the user has shown, by due, then priority; at most 5000. */
    List<Task> visibleTo(CalendarUser user, boolean doneToo);

    /** Tasks due from {@code first} to {@code last}, both included, done ones too. */
    List<Task> due(
            CalendarUser user,
            Set<CalendarId> calendars,
            LocalDate first,
            LocalDate last,
            ZoneId zone);

    Task add(CalendarUser user, CalendarId calendar, TaskDraft draft);

    TaskOutcome change(CalendarUser user, TaskId task, long version, TaskDraft draft);

    TaskOutcome complete(CalendarUser user, TaskId task, long version, boolean done);

    TaskOutcome delete(CalendarUser user, TaskId task, long version);

    /** Brings a task back under its UID; not where somebody has made it anew. */
    TaskOutcome restore(CalendarUser user, DeletedTask task);
}
