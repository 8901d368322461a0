package org.postern.calendar.internal.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventStatus;
import org.postern.calendar.EventTime;
import org.postern.calendar.Repetition;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.time.EventZone;
import org.postern.calendar.internal.time.Moment;

/** What a form shows of an event. */
public final class Drafts {
    private Drafts() {}

    /** Of one occurrence; the repetition is that of the series. */
    public static EventDraft of(Series series, Instance instance) {
        return of(instance, Repetitions.of(series));
    }

    private static EventDraft of(Instance instance, Repetition repetition) {
        Component event = instance.event();
        return new EventDraft(
                event.text("SUMMARY"),
                time(instance.start(), instance.end()),
                event.text("LOCATION"),
                event.text("DESCRIPTION"),
                repetition,
                status(event),
                busy(event),
                visibility(event),
                Attendees.organizer(event),
                Attendees.attendees(event));
    }

    public static EventStatus status(Component event) {
        return switch (event.text("STATUS").toUpperCase(Locale.ROOT)) {
            case "TENTATIVE" -> EventStatus.TENTATIVE;
            case "CANCELLED" -> EventStatus.CANCELLED;
            default -> EventStatus.CONFIRMED;
        };
    }

    public static boolean busy(Component event) {
        return !event.text("TRANSP").equalsIgnoreCase("TRANSPARENT");
    }

    /** RFC 5545 §3.8.1.3: what we do not know is private. */
    public static Visibility visibility(Component component) {
        return switch (component.text("CLASS").toUpperCase(Locale.ROOT)) {
            case "", "PUBLIC" -> Visibility.PUBLIC;
            case "CONFIDENTIAL" -> Visibility.CONFIDENTIAL;
            default -> Visibility.PRIVATE;
        };
    }

    public static EventTime time(Moment start, Moment end) {
        if (start.date()) {
            return new EventTime.AllDay(
                    start.local().toLocalDate(), end.local().toLocalDate().minusDays(1));
        }
        return start.zone()
                .<EventTime>map(zone -> timed(zone, start.local(), end.local()))
                .orElseGet(() -> new EventTime.Floating(start.local(), end.local()));
    }

    private static EventTime timed(EventZone zone, LocalDateTime start, LocalDateTime end) {
        ZoneId id = zone.id().orElseGet(() -> zone.rules().getOffset(zone.at(start)));
        return new EventTime.Timed(start, end, id);
    }

    /** The start of a time, as an object has it. */
    public static Moment start(EventTime time) {
        return switch (time) {
            case EventTime.AllDay(var first, _) -> Moment.of(first);
            case EventTime.Timed(var start, _, var zone) -> in(zone, start);
            case EventTime.Floating(var start, _) -> Moment.floating(start);
        };
    }

    /** The end of a time, not included, as an object has it. */
    public static Moment end(EventTime time) {
        return switch (time) {
            case EventTime.AllDay(_, var last) -> Moment.of(last.plusDays(1));
            case EventTime.Timed(_, var end, var zone) -> in(zone, end);
            case EventTime.Floating(_, var end) -> Moment.floating(end);
        };
    }

    /** An offset is no zone of iCalendar: such times are written in UTC. */
    private static Moment in(ZoneId zone, LocalDateTime local) {
        EventZone known = EventZone.of(zone);
        boolean offset = zone.normalized() instanceof ZoneOffset;
        return offset && !known.isUtc() ? Moment.utc(known.at(local)) : Moment.in(known, local);
    }

    public static Optional<String> problem(EventTime time) {
        boolean backwards =
                switch (time) {
                    case EventTime.AllDay(var first, var last) -> last.isBefore(first);
                    case EventTime.Timed(var start, var end, _) -> end.isBefore(start);
                    case EventTime.Floating(var start, var end) -> end.isBefore(start);
                };
        int first = start(time).local().getYear();
        int last = end(time).local().getYear();
        if (backwards) {
            return Optional.of("The event ends before it starts. Set a later end.");
        }
        return first < 1 || last > 9_998
                ? Optional.of("The event is too far away to be kept. Set another year.")
                : Optional.empty();
    }
}
