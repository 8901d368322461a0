package org.postern.calendar;

import java.util.Optional;

/**
 * An event, or one occurrence of a series, opened to be read or edited.
 *
 * @param version what a change must name; grows with each change
 * @param recurrence which occurrence was opened; empty for the series or what does not repeat
 * @param recurring whether it is part of a series
 * @param editable whether the user who opened it may change it
 * @param organized whether it was made here, so that its attendees hear from us
 * @param notice a sentence on what could not be read in it; empty if all could
 */
public record CalendarEvent(
        EventId id,
        CalendarId calendar,
        long version,
        String uid,
        Optional<RecurrenceId> recurrence,
        boolean recurring,
        boolean editable,
        boolean organized,
        EventDraft draft,
        String notice) {}
