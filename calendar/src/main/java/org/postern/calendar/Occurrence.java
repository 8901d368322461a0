package org.postern.calendar;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One block on the board.
 *
 * @param title "Busy" where the user may not know more
 * @param start in the zone that was asked for; of an all-day event the start of its first day
 * @param end not included; of an all-day event the start of the day after its last
 * @param recurrence which one of a series; empty when the event does not repeat
 * @param editable whether the user may move it
 * @param hidden whether only the time is told
 */
public record Occurrence(
        EventId event,
        long version,
        CalendarId calendar,
        Optional<RecurrenceId> recurrence,
        String title,
        String location,
        ZonedDateTime start,
        ZonedDateTime end,
        boolean allDay,
        EventStatus status,
        boolean busy,
        Visibility visibility,
        boolean withAttendees,
        boolean editable,
        boolean hidden) {}
