package org.postern.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The events of all calendars. Every method blocks on the database, takes the acting user, and
 * throws {@link CalendarRefused} where that user may not or the draft makes no sense.
 */
public interface Events {
    /**
     * What is on from {@code from} until before {@code to}, for at most 400 days; ends within a
     * second or so whatever is in the calendars.
     *
     * @param calendars which ones; those the user does not see are left out
     */
    Expansion occurrences(
            CalendarUser user, Set<CalendarId> calendars, Instant from, Instant to, ZoneId zone);

    /** The same for the calendars that the user has shown. */
    Expansion occurrences(CalendarUser user, Instant from, Instant to, ZoneId zone);

    /**
     * An event, or one occurrence of it; empty if it is not there or not for this user. Of what is
     * private to others a title "Busy" and the time.
     */
    Optional<CalendarEvent> event(
            CalendarUser user, EventId event, Optional<RecurrenceId> recurrence);

    SaveOutcome create(CalendarUser user, CalendarId calendar, EventDraft draft);

    /**
     * Changes what the draft has different from now. In {@link Scope.All} and {@link
     * Scope.Following} the time of the draft is the first one's of the series (that is what {@link
     * #event} gives without a recurrence) or of that occurrence; in {@link Scope.This} the
     * repetition of the draft is ignored.
     */
    SaveOutcome change(
            CalendarUser user, EventId event, long version, Scope scope, EventDraft draft);

    /** The same, and what is changed as a whole goes to that calendar; all of it or nothing. */
    SaveOutcome change(
            CalendarUser user,
            EventId event,
            long version,
            Scope scope,
            EventDraft draft,
            CalendarId calendar);

    /**
     * Moves or resizes to a new start and end, as dragging does. In {@link Scope.All} of a series,
     * {@code moved} tells which occurrence was dragged; the others move as far as it did.
     */
    SaveOutcome reschedule(
            CalendarUser user,
            EventId event,
            long version,
            Scope scope,
            Optional<RecurrenceId> moved,
            EventTime time);

    SaveOutcome delete(CalendarUser user, EventId event, long version, Scope scope);

    /**
     * Takes a change back: the whole event is again as it was, under its UID. Not where somebody
     * changed it since, or made it anew. Attendees are told, as of any change.
     */
    SaveOutcome restore(CalendarUser user, FormerEvent former);

    /**
     * The same events, for somebody who may write mail as some addresses only: a change of which
     * attendees would be told in the name of another is refused, and nothing is changed.
     */
    Events tellingAs(Predicate<String> addresses);
}
