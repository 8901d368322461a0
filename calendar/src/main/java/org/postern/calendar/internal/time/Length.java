package org.postern.calendar.internal.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts, RFC 5545 §3.3.6: days as the calendar counts them, then exact time.
 *
 * @param days with weeks counted in
 */
public record Length(long days, Duration time) {
    public static final Length NONE = new Length(0, Duration.ZERO);
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,7})D)?"
                            + "(?:T(?:(\\d{1,8})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");

    /** Empty if it is none, is negative, or is longer than anything that happens. */
    public static Optional<Length> read(String value) {
        Matcher parts = SYNTAX.matcher(value.strip());
        if (!parts.matches() || parts.group(1).equals("-")) {
            return Optional.empty();
        }
        long days = 7 * number(parts.group(2)) + number(parts.group(3));
        Duration time =
                Duration.ofHours(number(parts.group(4)))
                        .plusMinutes(number(parts.group(5)))
                        .plusSeconds(number(parts.group(6)));
        return Optional.of(new Length(days, time));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The exact time between two moments, RFC 5545 §3.8.5.3; none if the second is the earlier. */
    public static Length between(Moment start, Moment end) {
        if (start.date()) {
            long days = ChronoUnit.DAYS.between(start.local(), end.local());
            return new Length(Math.max(0, days), Duration.ZERO);
        }
        Duration time =
                start.zone().isPresent() && end.zone().isPresent()
                        ? Duration.between(
                                start.zone().get().at(start.local()),
                                end.zone().get().at(end.local()))
                        : Duration.between(start.local(), end.local());
        return time.isNegative() ? NONE : new Length(0, time);
    }

    /** When what begins then is over, in the zone of the start. */
    public Moment after(Moment start) {
        try {
            LocalDateTime day = start.local().plusDays(days);
            if (time.isZero() || start.date()) {
                return start.at(day);
            }
            return start.at(
                    start.zone()
                            .map(zone -> zone.local(zone.at(day).plus(time)))
                            .orElseGet(() -> day.plus(time)));
        } catch (DateTimeException | ArithmeticException e) {
            return start;
        }
    }
}
