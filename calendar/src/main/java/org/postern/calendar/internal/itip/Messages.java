package org.postern.calendar.internal.itip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Property;

/** Puts iTIP objects together, RFC 5546 §3.2. */
final class Messages {
    private static final int LONGEST_SUBJECT = 200;

    private Messages() {}

    /** Everybody invited to one of these events, but for who invites. */
    static Set<String> invited(List<Component> events) {
        Set<String> invited = new LinkedHashSet<>();
        for (Component event : events) {
            event.all("ATTENDEE").map(Attendees::address).forEach(invited::add);
        }
        events.forEach(
                event ->
                        event.first("ORGANIZER")
                                .map(Attendees::address)
                                .ifPresent(invited::remove));
        invited.removeIf(address -> address.indexOf('@') < 1);
        return invited;
    }

    static Optional<SchedulingMessage> of(
            ItipMethod method,
            Set<String> recipients,
            String verb,
            List<Component> events,
            Component zonesOf) {
        if (recipients.isEmpty() || events.isEmpty()) {
            return Optional.empty();
        }
        List<Component> sent = new ArrayList<>(zonesOf.named("VTIMEZONE").toList());
        // An alarm is its owner's.
        events.forEach(event -> sent.add(event.withComponents(List.of())));
        Component object = CalendarObjects.calendar(sent);
        Component withMethod = object.adding(Property.of("METHOD", method.name()));
        return Optional.of(
                new SchedulingMessage(
                        method,
                        sender(method, events.getFirst()),
                        List.copyOf(recipients),
                        subject(verb, events.getFirst().text("SUMMARY")),
                        SeriesReader.read(object).map(series -> Drafts.of(series, series.first())),
                        ComponentWriter.write(withMethod)));
    }

    private static String sender(ItipMethod method, Component event) {
        return event.first(method == ItipMethod.REPLY ? "ATTENDEE" : "ORGANIZER")
                .map(Attendees::address)
                .orElse("");
    }

    static Optional<SchedulingMessage> to(
            ItipMethod method,
            String recipient,
            String verb,
            List<Component> events,
            Component zonesOf) {
        return recipient.indexOf('@') < 1
                ? Optional.empty()
                : of(method, Set.of(recipient), verb, events, zonesOf);
    }

    private static String subject(String verb, String title) {
        String line = (verb + ": " + title).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.codePoints()
                        .limit(LONGEST_SUBJECT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    static Optional<ItipMethod> method(String name) {
        try {
            return Optional.of(ItipMethod.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
