package org.postern.calendar.internal.itip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.Invitation.Standing;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.EventZone;
import org.postern.calendar.internal.time.Moment;

/**
 * Decides who has a say in what, RFC 5546 §2.1 and §6.1: only the organiser changes an event, only
 * an attendee answers for themselves, and nothing old undoes something newer.
 *
 * @param addresses all those of the user, as addresses are compared
 */
public record Broker(Set<String> addresses) {
    /** Where the DTSTAMP of an attendee's last answer is kept. */
    static final String REPLIED = "X-POSTERN-REPLIED";

    /** An event the user has, and whether it was made here. */
    public record Known(Series series, boolean organized) {}

    /** What came of looking; the sentence is empty when all is as it should be. */
    public record Verdict(Standing standing, String sentence) {}

    public Verdict judge(Incoming incoming, Optional<Known> known) {
        return switch (incoming.method()) {
            case REQUEST -> request(incoming, known);
            case CANCEL -> cancel(incoming, known);
            case REPLY -> reply(incoming, known);
            case PUBLISH -> information("");
            case ADD -> information("More dates were added; this cannot be entered here yet.");
            case REFRESH -> information("An attendee asks for the latest version of this event.");
            case COUNTER -> information("An attendee proposes a change. To agree, edit the event.");
            case DECLINECOUNTER -> information("The organiser declined a proposed change.");
        };
    }

    private static Verdict information(String sentence) {
        return new Verdict(Standing.FOR_INFORMATION, sentence);
    }

    private static Verdict fake(String sentence) {
        return new Verdict(Standing.NOT_AUTHENTIC, sentence);
    }

    private Verdict request(Incoming incoming, Optional<Known> known) {
        Optional<Verdict> doubt = fromOrganizer(incoming, known);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        if (own(incoming.event()).isEmpty()) {
            return information("You are not among the attendees of this event.");
        }
        if (known.isEmpty()) {
            return new Verdict(Standing.NEW, "");
        }
        Optional<Component> present = counterpart(incoming.event(), known.get().series());
        if (present.isEmpty()) {
            // An occurrence of its own that is not known yet, of a series that is.
            return older(incoming.event(), known.get().series().master()) ? outdated() : update();
        }
        int order = order(incoming.event(), present.get());
        return order > 0 ? update() : order < 0 ? outdated() : new Verdict(Standing.SAME, "");
    }

    private static Verdict update() {
        return new Verdict(Standing.UPDATE, "");
    }

    private static Verdict outdated() {
        return new Verdict(Standing.OUTDATED, "You have a newer version of this event.");
    }

    private Verdict cancel(Incoming incoming, Optional<Known> known) {
        Optional<Verdict> doubt = fromOrganizer(incoming, known);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        if (known.isEmpty()) {
            return information("This event is not in your calendars.");
        }
        Series series = known.get().series();
        Optional<Component> same = counterpart(incoming.event(), series);
        if (same.isEmpty()
                && !series.whole()
                && incoming.event().first("RECURRENCE-ID").isPresent()) {
            return information("This event is not in your calendars.");
        }
        Component present = same.orElse(series.master());
        return older(incoming.event(), present)
                ? outdated()
                : new Verdict(Standing.CANCELLATION, "");
    }

    /** What is wrong with a message that only an organiser may send; empty if nothing is. */
    private Optional<Verdict> fromOrganizer(Incoming incoming, Optional<Known> known) {
        List<Component> events = incoming.object().named("VEVENT").toList();
        Optional<Property> organizer = incoming.event().first("ORGANIZER");
        if (organizer.isEmpty()) {
            return Optional.of(fake("This does not say who organises the event."));
        }
        String address = Attendees.address(organizer.get());
        boolean several =
                events.stream()
                        .anyMatch(
                                event ->
                                        event.first("ORGANIZER")
                                                .map(Attendees::address)
                                                .filter(address::equals)
                                                .isEmpty());
        if (several) {
            return Optional.of(fake("This names several organisers for one event."));
        }
        if (known.isPresent() && isOurs(known.get())) {
            return Optional.of(
                    addresses.contains(incoming.sender())
                            ? information("This is your own event.")
                            : fake("You organise this event, so nobody else can change it."));
        }
        if (known.isPresent()) {
            Optional<Property> stored = known.get().series().master().first("ORGANIZER");
            if (stored.map(Attendees::address).filter(address::equals).isEmpty()) {
                return Optional.of(fake("The event in your calendar has another organiser."));
            }
            if (!mayHaveSent(incoming, stored.get())) {
                return Optional.of(fake("This does not come from the organiser of the event."));
            }
        } else if (!incoming.isFrom(organizer.get())) {
            return Optional.of(
                    incoming.isSentBy(organizer.get())
                            ? information(claim(incoming, address))
                            : fake("This does not come from the organiser of the event."));
        }
        return addresses.contains(address)
                ? Optional.of(information("This is your own event."))
                : Optional.empty();
    }

    /** The person themselves, or who sends for them by the line that is known already. */
    private static boolean mayHaveSent(Incoming incoming, Property stored) {
        return incoming.isFrom(stored) || incoming.isSentBy(stored);
    }

    private static String claim(Incoming incoming, String whom) {
        return incoming.sender()
                + " says to write for "
                + whom
                + ". Nothing known here bears that out, so nothing is entered.";
    }

    private boolean isOurs(Known known) {
        return known.organized()
                || known.series()
                        .master()
                        .first("ORGANIZER")
                        .map(Attendees::address)
                        .filter(addresses::contains)
                        .isPresent();
    }

    private Verdict reply(Incoming incoming, Optional<Known> known) {
        List<Property> attendees = incoming.event().all("ATTENDEE").toList();
        if (attendees.size() != 1) {
            return fake("An answer is from one attendee; this is not.");
        }
        Property attendee = attendees.getFirst();
        if (known.isEmpty() || !isOurs(known.get())) {
            return incoming.isFrom(attendee) || incoming.isSentBy(attendee)
                    ? information("You do not organise this event, or it is gone.")
                    : fake("This answer does not come from the attendee it is about.");
        }
        Series series = known.get().series();
        Component present = counterpart(incoming.event(), series).orElse(series.master());
        Optional<Property> invited = Attendees.of(present, Attendees.address(attendee));
        if (invited.isEmpty()) {
            return fake("Whoever answers here is not invited to this event.");
        }
        if (!mayHaveSent(incoming, invited.get())) {
            return fake("This answer does not come from the attendee it is about.");
        }
        boolean elsewhere =
                incoming.event()
                        .first("ORGANIZER")
                        .map(Attendees::address)
                        .filter(address -> !organizer(present).equals(Optional.of(address)))
                        .isPresent();
        if (elsewhere) {
            return fake("This answers somebody else, not the organiser of the event.");
        }
        if (CalendarObjects.sequence(incoming.event()) < CalendarObjects.sequence(present)) {
            return new Verdict(Standing.OUTDATED, "This answers an earlier version of the event.");
        }
        int order = CalendarObjects.stamp(incoming.event()).compareTo(replied(invited.get()));
        return order > 0
                ? new Verdict(Standing.ANSWER, "")
                : new Verdict(
                        order < 0 ? Standing.OUTDATED : Standing.SAME,
                        order < 0 ? "The attendee has answered again since." : "");
    }

    private static Optional<String> organizer(Component event) {
        return event.first("ORGANIZER").map(Attendees::address);
    }

    private static Instant replied(Property attendee) {
        return attendee.parameter(REPLIED)
                .flatMap(value -> Moment.read(value, Optional.of(EventZone.UTC)))
                .map(moment -> EventZone.UTC.at(moment.local()))
                .orElse(Instant.MIN);
    }

    /** The user's line among the attendees. */
    public Optional<Property> own(Component event) {
        return event.all("ATTENDEE")
                .filter(attendee -> addresses.contains(Attendees.address(attendee)))
                .findFirst();
    }

    /** The same occurrence in what is known; of a series its master. */
    private static Optional<Component> counterpart(Component event, Series series) {
        Optional<Moment> recurrence = event.first("RECURRENCE-ID").flatMap(series.zones()::moment);
        if (recurrence.isEmpty()) {
            return series.whole() ? Optional.of(series.master()) : Optional.empty();
        }
        Series.Changed override = series.overrides().get(series.onMaster(recurrence.get()));
        return Optional.ofNullable(override).map(Series.Changed::event);
    }

    private static boolean older(Component event, Component present) {
        return CalendarObjects.sequence(event) < CalendarObjects.sequence(present);
    }

    /** RFC 5546 §2.1.5: by SEQUENCE, then by DTSTAMP. */
    private static int order(Component event, Component present) {
        int sequences =
                Integer.compare(CalendarObjects.sequence(event), CalendarObjects.sequence(present));
        return sequences != 0
                ? sequences
                : CalendarObjects.stamp(event).compareTo(CalendarObjects.stamp(present));
    }
}
