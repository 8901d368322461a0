package org.postern.schedule.ui;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postern.calendar.EventTime;

/** Times of events as the reader's clock shows them, and back as their author meant them. */
final class EventTimes {
    private EventTimes() {}

    /**
     * A span on the reader's clock.
     *
     * @param end not included; of whole days the start of the day after the last
     */
    record Span(LocalDateTime start, LocalDateTime end, boolean allDay) {}

    static Span shown(EventTime time, ZoneId reader) {
        return switch (time) {
            case EventTime.AllDay(var first, var last) ->
                    new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), true);
            case EventTime.Timed(var start, var end, var zone) ->
                    new Span(in(start, zone, reader), in(end, zone, reader), false);
            case EventTime.Floating(var start, var end) -> new Span(start, end, false);
        };
    }

    /**
     * The clocks by which an author counts; empty if whichever one looks at. What was written in
     * UTC, or by an offset, was meant for no place: it is on the reader's.
     */
    static Optional<ZoneId> clocks(EventTime time, ZoneId reader) {
        return switch (time) {
            case EventTime.AllDay _ -> Optional.of(reader);
            case EventTime.Timed(_, _, var zone) ->
                    Optional.of(zone.normalized() instanceof ZoneOffset ? reader : zone);
            case EventTime.Floating _ -> Optional.empty();
        };
    }

    /** The span as an event has it that was at {@code before}: its zone stays its own. */
    static EventTime meant(Span span, EventTime before, ZoneId reader) {
        if (span.allDay()) {
            return new EventTime.AllDay(
                    span.start().toLocalDate(), span.end().minusNanos(1).toLocalDate());
        }
        return switch (before) {
            case EventTime.AllDay _ -> new EventTime.Timed(span.start(), span.end(), reader);
            case EventTime.Timed timed ->
                    new EventTime.Timed(
                            in(span.start(), reader, timed.zone()),
                            in(span.end(), reader, timed.zone()),
                            timed.zone());
            case EventTime.Floating _ -> new EventTime.Floating(span.start(), span.end());
        };
    }

    /** For something new. */
    static EventTime meant(Span span, ZoneId reader) {
        return meant(span, new EventTime.Timed(span.start(), span.end(), reader), reader);
    }

    /** The first time of a series of which one occurrence was edited: it moves as far. */
    static EventTime moved(EventTime first, EventTime opened, EventTime edited, ZoneId reader) {
        if (opened.equals(edited)) {
            return first;
        }
        Span from = shown(opened, reader);
        Span to = shown(edited, reader);
        LocalDateTime start =
                shown(first, reader).start().plus(Duration.between(from.start(), to.start()));
        return meant(
                new Span(start, start.plus(Duration.between(to.start(), to.end())), to.allDay()),
                edited,
                reader);
    }

    private static LocalDateTime in(LocalDateTime time, ZoneId from, ZoneId to) {
        return time.atZone(from).withZoneSameInstant(to).toLocalDateTime();
    }
}
