package org.postern.calendar.internal.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.postern.calendar.EventTime;
import org.postern.calendar.internal.time.Moment;

/** How far an occurrence was dragged, for the others of its series to follow. */
public final class Shift {
    private final Moment from;
    private final Moment to;

    private Shift(Moment from, Moment to) {
        this.from = from;
        this.to = to;
    }

    public static Shift between(Instance dragged, EventTime time) {
        return new Shift(dragged.start(), Drafts.start(time));
    }

    /**
     * The time of the first one, moved as far, and as long and of the kind that {@code time} is.
     */
    public EventTime of(EventTime first, EventTime time) {
        LocalDateTime start = Drafts.start(first).local();
        LocalDateTime target = zoned(to, first);
        Duration by = Duration.between(from.local(), target);
        return switch (time) {
            case EventTime.AllDay(var begins, var ends) -> {
                LocalDate day = start.plus(by).toLocalDate();
                yield new EventTime.AllDay(
                        day, day.plusDays(ChronoUnit.DAYS.between(begins, ends)));
            }
            case EventTime.Timed(var begins, var ends, var zone) -> {
                LocalDateTime moved = start.plus(by);
                Duration length = Duration.between(begins.atZone(zone), ends.atZone(zone));
                yield first instanceof EventTime.Timed(_, _, var own)
                        ? new EventTime.Timed(
                                moved, moved.atZone(own).plus(length).toLocalDateTime(), own)
                        : new EventTime.Timed(
                                moved, moved.atZone(zone).plus(length).toLocalDateTime(), zone);
            }
            case EventTime.Floating(var begins, var ends) -> {
                LocalDateTime moved = start.plus(by);
                yield new EventTime.Floating(moved, moved.plus(Duration.between(begins, ends)));
            }
        };
    }

    /** Where something was dropped, on the clocks of the series. */
    private static LocalDateTime zoned(Moment to, EventTime first) {
        return first instanceof EventTime.Timed(_, _, var zone) && to.zone().isPresent()
                ? to.zone().get().at(to.local()).atZone(zone).toLocalDateTime()
                : to.local();
    }
}
