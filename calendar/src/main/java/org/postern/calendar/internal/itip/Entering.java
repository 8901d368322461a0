package org.postern.calendar.internal.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.Participation;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesEditor;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Parameter;
import org.postern.calendar.internal.text.Property;

/** What an object looks like after something that came was entered into it. */
public final class Entering {
    private Entering() {}

    /** An attendee's copy with what the organiser sent; alarms of the owner stay. */
    public static Component requested(Incoming incoming, Optional<Series> present) {
        List<Component> sent = incoming.object().named("VEVENT").toList();
        boolean whole = sent.stream().anyMatch(event -> event.first("RECURRENCE-ID").isEmpty());
        Map<String, Component> events = new HashMap<>();
        List<Component> zones = new ArrayList<>(incoming.object().named("VTIMEZONE").toList());
        present.ifPresent(
                series -> {
                    zones.addAll(series.calendar().named("VTIMEZONE").toList());
                    boolean rescheduled = whole && rescheduled(series.master(), incoming.event());
                    series.calendar()
                            .named("VEVENT")
                            .filter(event -> !rescheduled || key(event).isEmpty())
                            .forEach(event -> events.put(key(event), event));
                });
        for (Component event : sent) {
            Component old = events.get(key(event));
            events.put(key(event), old == null ? event : event.withComponents(old.components()));
        }
        List<Component> components = new ArrayList<>(onePerName(zones));
        events.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> components.add(entry.getValue()));
        return CalendarObjects.withZones(incoming.object().withComponents(components));
    }

    private static String key(Component event) {
        return event.first("RECURRENCE-ID").map(Property::value).orElse("");
    }

    /** Whether occurrences of their own are no longer where they were. */
    private static boolean rescheduled(Component before, Component after) {
        return !List.of(before.text("DTSTART"), before.text("RRULE"))
                .equals(List.of(after.text("DTSTART"), after.text("RRULE")));
    }

    private static List<Component> onePerName(List<Component> zones) {
        Map<String, Component> byName = new HashMap<>();
        zones.forEach(zone -> byName.putIfAbsent(zone.text("TZID"), zone));
        return List.copyOf(byName.values());
    }

    /** A copy in which the user has answered; whoever declined is not busy. */
    public static Component answered(
            Component object, Incoming incoming, String address, Participation answer) {
        List<String> about = incoming.object().named("VEVENT").map(Entering::key).toList();
        return object.withComponents(
                object.components().stream()
                        .map(
                                component ->
                                        component.name().equals("VEVENT")
                                                        && about.contains(key(component))
                                                ? answered(component, address, answer)
                                                : component)
                        .toList());
    }

    private static Component answered(Component event, String address, Participation answer) {
        Component answered = Attendees.answered(event, address, answer);
        return answer == Participation.DECLINED
                ? answered.with(Property.of("TRANSP", "TRANSPARENT"))
                : answered;
    }

    /** What the organiser is told, RFC 5546 §3.2.3. */
    public static Optional<SchedulingMessage> reply(
            Incoming incoming, Property own, Participation answer, Instant now) {
        Component event = incoming.event();
        List<Property> properties = new ArrayList<>();
        for (String name :
                List.of(
                        "UID",
                        "RECURRENCE-ID",
                        "DTSTART",
                        "DTEND",
                        "DURATION",
                        "SUMMARY",
                        "ORGANIZER")) {
            event.first(name).ifPresent(properties::add);
        }
        properties.add(
                own.without("RSVP")
                        .with(new Parameter("PARTSTAT", answer.name().replace('_', '-'))));
        Component reply = CalendarObjects.stamped(Component.of("VEVENT", properties), now);
        Component counted =
                CalendarObjects.withSequence(reply, CalendarObjects.sequence(event))
                        .without("LAST-MODIFIED");
        String verb =
                switch (answer) {
                    case ACCEPTED -> "Accepted";
                    case DECLINED -> "Declined";
                    case TENTATIVE -> "Tentative";
                    case NEEDS_ACTION, DELEGATED, OTHER -> "Answer";
                };
        return event.first("ORGANIZER")
                .map(Attendees::address)
                .flatMap(
                        organizer ->
                                Messages.to(
                                        ItipMethod.REPLY,
                                        organizer,
                                        verb,
                                        List.of(counted),
                                        incoming.object()));
    }

    /** The organiser's event with an attendee's answer in it. */
    public static Component withAnswer(Series series, Incoming incoming, Instant now) {
        Component event = incoming.event();
        Property attendee = event.first("ATTENDEE").orElseThrow();
        var occurrence =
                event.first("RECURRENCE-ID").flatMap(series.zones()::moment).map(series::onMaster);
        if (occurrence.isEmpty()) {
            Component master = noted(series.master(), attendee, event);
            return series.calendar()
                    .withComponents(
                            series.calendar().components().stream()
                                    .map(one -> one.equals(series.master()) ? master : one)
                                    .toList());
        }
        SeriesEditor editor = new SeriesEditor(now, false);
        Component override = editor.override(series, occurrence.get());
        return editor.withOverride(series, occurrence.get(), noted(override, attendee, event));
    }

    private static Component noted(Component event, Property attendee, Component reply) {
        String address = Attendees.address(attendee);
        Component answered = Attendees.answered(event, address, Attendees.participation(attendee));
        Parameter stamp = new Parameter(Broker.REPLIED, reply.text("DTSTAMP"));
        return answered.replacingEach(
                "ATTENDEE", one -> Attendees.address(one).equals(address) ? one.with(stamp) : one);
    }
}
