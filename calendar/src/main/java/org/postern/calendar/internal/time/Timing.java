package org.postern.calendar.internal.time;

import java.time.Duration;
import java.util.Optional;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;

/** When an event is, from its DTSTART and its DTEND or DURATION, RFC 5545 §3.6.1. */
public record Timing(Moment start, Length length) {
    private static final Length A_DAY = new Length(1, Duration.ZERO);

    /** Empty if there is no start that can be read. */
    public static Optional<Timing> read(Component event, Zones zones) {
        return event.first("DTSTART")
                .flatMap(zones::moment)
                .map(start -> new Timing(start, length(event, start, zones)));
    }

    private static Length length(Component event, Moment start, Zones zones) {
        Length length =
                event.first("DTEND")
                        .flatMap(zones::moment)
                        .map(end -> Length.between(start, end))
                        .or(
                                () ->
                                        event.first("DURATION")
                                                .map(Property::value)
                                                .flatMap(Length::read))
                        .orElse(Length.NONE);
        return start.date() && length.days() < 1 ? A_DAY : length;
    }

    /** Not included. */
    public Moment end() {
        return length.after(start);
    }
}
