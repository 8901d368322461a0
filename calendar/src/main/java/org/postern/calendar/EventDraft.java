package org.postern.calendar;

import java.util.List;
import java.util.Optional;

/**
 * What a form edits of an event. Whatever else an event has stays as it is when a draft is saved,
 * and so does every field that is as it was.
 *
 * @param busy whether the time counts as taken, TRANSP of RFC 5545 §3.8.2.7
 * @param organizer who invites; must be there when there are attendees
 */
public record EventDraft(
        String title,
        EventTime time,
        String location,
        String description,
        Repetition repetition,
        EventStatus status,
        boolean busy,
        Visibility visibility,
        Optional<Organizer> organizer,
        List<Attendee> attendees) {
    public EventDraft {
        attendees = List.copyOf(attendees);
    }

    /** A plain event with nothing but a title and a time. */
    public static EventDraft of(String title, EventTime time) {
        return new EventDraft(
                title,
                time,
                "",
                "",
                Repetition.none(),
                EventStatus.CONFIRMED,
                true,
                Visibility.PUBLIC,
                Optional.empty(),
                List.of());
    }

    public EventDraft withTime(EventTime newTime) {
        return new EventDraft(
                title,
                newTime,
                location,
                description,
                repetition,
                status,
                busy,
                visibility,
                organizer,
                attendees);
    }

    public EventDraft withTitle(String newTitle) {
        return new EventDraft(
                newTitle,
                time,
                location,
                description,
                repetition,
                status,
                busy,
                visibility,
                organizer,
                attendees);
    }

    public EventDraft withRepetition(Repetition newRepetition) {
        return new EventDraft(
                title,
                time,
                location,
                description,
                newRepetition,
                status,
                busy,
                visibility,
                organizer,
                attendees);
    }

    public EventDraft withAttendees(Organizer inviting, List<Attendee> invited) {
        return new EventDraft(
                title,
                time,
                location,
                description,
                repetition,
                status,
                busy,
                visibility,
                Optional.of(inviting),
                invited);
    }
}
