package org.postern.calendar.internal.event;

import java.util.List;
import java.util.Optional;
import org.postern.calendar.Attendee;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Participation;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Moment;

/** Writes into a component what is different between two drafts, and nothing else. */
final class Fields {
    private Fields() {}

    static Component write(Component event, EventDraft before, EventDraft after) {
        Component changed = text(event, "SUMMARY", before.title(), after.title());
        changed = text(changed, "LOCATION", before.location(), after.location());
        changed = text(changed, "DESCRIPTION", before.description(), after.description());
        if (!before.description().equals(after.description())) {
            // Other programs show this in its place; it would tell the old story.
            changed = changed.without("X-ALT-DESC", "STYLED-DESCRIPTION");
        }
        if (before.status() != after.status()) {
            changed = changed.with(Property.of("STATUS", after.status().name()));
        }
        if (before.busy() != after.busy()) {
            changed = changed.with(Property.of("TRANSP", after.busy() ? "OPAQUE" : "TRANSPARENT"));
        }
        if (before.visibility() != after.visibility()) {
            changed = changed.with(Property.of("CLASS", after.visibility().name()));
        }
        return people(changed, before, after);
    }

    private static Component people(Component event, EventDraft before, EventDraft after) {
        Component changed = event;
        if (!before.organizer().equals(after.organizer())) {
            changed =
                    after.organizer().isEmpty()
                            ? changed.without("ORGANIZER")
                            : changed.with(Attendees.organizer(after.organizer().get()));
        }
        return before.attendees().equals(after.attendees())
                ? changed
                : Attendees.with(changed, after.attendees());
    }

    private static Component text(Component event, String name, String before, String after) {
        if (before.equals(after)) {
            return event;
        }
        return after.isBlank()
                ? event.without(name)
                : event.with(Property.ofText(name, after.replace("\r\n", "\n")));
    }

    /** The same at another time. */
    static Component time(Component event, EventTime time) {
        return time(event, Drafts.start(time), Drafts.end(time));
    }

    static Component time(Component event, Moment start, Moment end) {
        Component changed =
                event.without("DURATION").with(CalendarObjects.moment("DTSTART", start));
        // RFC 5545 §3.8.2.2: an end is later than the start.
        return end.local().equals(start.local()) && end.zone().equals(start.zone())
                ? changed.without("DTEND")
                : changed.with(CalendarObjects.moment("DTEND", end));
    }

    /** What changes in an occurrence of its own: only where it was like its master. */
    static EventDraft followed(EventDraft own, EventDraft before, EventDraft after) {
        return new EventDraft(
                own.title().equals(before.title()) ? after.title() : own.title(),
                own.time(),
                own.location().equals(before.location()) ? after.location() : own.location(),
                own.description().equals(before.description())
                        ? after.description()
                        : own.description(),
                own.repetition(),
                own.status() == before.status() ? after.status() : own.status(),
                own.busy() == before.busy() ? after.busy() : own.busy(),
                own.visibility() == before.visibility() ? after.visibility() : own.visibility(),
                own.organizer().equals(before.organizer()) ? after.organizer() : own.organizer(),
                addresses(own).equals(addresses(before))
                        ? after.attendees().stream().map(each -> answered(each, own)).toList()
                        : own.attendees());
    }

    private static List<String> addresses(EventDraft draft) {
        return draft.attendees().stream().map(Attendee::address).toList();
    }

    private static Attendee answered(Attendee attendee, EventDraft own) {
        Optional<Participation> answer =
                own.attendees().stream()
                        .filter(one -> one.address().equals(attendee.address()))
                        .map(Attendee::participation)
                        .findFirst();
        return new Attendee(
                attendee.address(),
                attendee.name(),
                attendee.required(),
                answer.orElse(attendee.participation()));
    }
}
