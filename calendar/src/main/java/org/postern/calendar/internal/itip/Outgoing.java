package org.postern.calendar.internal.itip;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Instance;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;

/** What attendees are told of a change their organiser made, RFC 5546 §3.2.2 and §3.2.5. */
public record Outgoing(Instant now) {

    public List<SchedulingMessage> created(Component object) {
        List<Component> events = events(object);
        return Messages.of(
                        ItipMethod.REQUEST, Messages.invited(events), "Invitation", events, object)
                .stream()
                .toList();
    }

    /** Asks whoever is invited about what is new, and tells whoever no longer is. */
    public List<SchedulingMessage> changed(Component before, Component after) {
        List<Component> old = events(before);
        List<Component> events = events(after);
        List<Component> changed =
                events.stream()
                        .filter(event -> !old.stream().anyMatch(one -> same(one, event)))
                        .toList();
        boolean master = changed.stream().anyMatch(event -> event.first("RECURRENCE-ID").isEmpty());
        List<Component> sent = master ? events : changed;
        List<SchedulingMessage> messages = new ArrayList<>();
        Set<String> invited = Messages.invited(events);
        Set<String> removed = new LinkedHashSet<>(Messages.invited(old));
        removed.removeAll(invited);
        String verb = Messages.invited(old).isEmpty() ? "Invitation" : "Updated invitation";
        Messages.of(ItipMethod.REQUEST, invited(sent, invited), verb, sent, after)
                .ifPresent(messages::add);
        messages.addAll(cancelled(old, removed, before));
        return messages;
    }

    private static Set<String> invited(List<Component> sent, Set<String> all) {
        Set<String> invited = new LinkedHashSet<>(Messages.invited(sent));
        invited.retainAll(all);
        return invited;
    }

    public List<SchedulingMessage> deleted(Component before) {
        List<Component> events = events(before);
        return cancelled(events, Messages.invited(events), before);
    }

    private List<SchedulingMessage> cancelled(
            List<Component> events, Set<String> recipients, Component object) {
        List<Component> masters =
                events.stream().filter(event -> event.first("RECURRENCE-ID").isEmpty()).toList();
        return Messages.of(
                        ItipMethod.CANCEL,
                        recipients,
                        "Cancelled",
                        (masters.isEmpty() ? events : masters)
                                .stream().map(event -> cancelled(event)).toList(),
                        object)
                .stream()
                .toList();
    }

    /** One occurrence does not take place. */
    public List<SchedulingMessage> deletedThis(Series series, LocalDateTime at) {
        Instance instance = series.instance(at);
        Component event =
                instance.event()
                        .without("RRULE", "RDATE", "EXDATE", "EXRULE", "DURATION")
                        .with(CalendarObjects.moment("DTSTART", instance.start()))
                        .with(CalendarObjects.moment("DTEND", instance.end()))
                        .with(
                                CalendarObjects.moment(
                                        "RECURRENCE-ID", series.timing().start().at(at)));
        return Messages.of(
                        ItipMethod.CANCEL,
                        Messages.invited(List.of(event)),
                        "Cancelled",
                        List.of(cancelled(event)),
                        series.calendar())
                .stream()
                .toList();
    }

    private Component cancelled(Component event) {
        Component stamped = CalendarObjects.stamped(event, now);
        return CalendarObjects.withSequence(stamped, CalendarObjects.sequence(event) + 1)
                .with(Property.of("STATUS", "CANCELLED"));
    }

    /**
     * An object as it was, to take the place of what its attendees heard of since: its SEQUENCE is
     * past what they were told, be it a cancellation, RFC 5546 §2.1.4.
     *
     * @param since the object as it is; empty if it was deleted
     */
    public Component again(Component former, Optional<Component> since) {
        int told =
                since.stream()
                        .flatMap(object -> object.named("VEVENT"))
                        .mapToInt(CalendarObjects::sequence)
                        .max()
                        .orElse(-1);
        int gone = since.isEmpty() ? 2 : 1;
        return former.withComponents(
                former.components().stream()
                        .map(one -> one.name().equals("VEVENT") ? again(one, told, gone) : one)
                        .toList());
    }

    private Component again(Component event, int told, int by) {
        return CalendarObjects.withSequence(
                CalendarObjects.stamped(event, now),
                Math.max(CalendarObjects.sequence(event) + by, told + 1));
    }

    private static List<Component> events(Component object) {
        return object.named("VEVENT").toList();
    }

    /** Whether attendees need not know of the difference. */
    private static boolean same(Component one, Component other) {
        return plain(one).equals(plain(other));
    }

    private static List<Property> plain(Component event) {
        return event
                .without("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS")
                .properties()
                .stream()
                .map(
                        property ->
                                new Property(
                                        property.name(),
                                        property.parameters(),
                                        property.value(),
                                        0))
                .toList();
    }
}
