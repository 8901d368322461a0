package org.postern.calendar.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A date or date-time, RFC 5545 §3.3.4 and §3.3.5.
 *
 * @param local on the clocks of its zone; midnight of a date
 * @param date whether there is no time of day
 * @param zone empty if the time floats; of a date always empty
 */
public record Moment(LocalDateTime local, boolean date, Optional<EventZone> zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    public static Moment of(LocalDate date) {
        return new Moment(date.atStartOfDay(), true, Optional.empty());
    }

    public static Moment floating(LocalDateTime local) {
        return new Moment(local, false, Optional.empty());
    }

    public static Moment in(EventZone zone, LocalDateTime local) {
        return new Moment(local, false, Optional.of(zone));
    }

    public static Moment utc(Instant instant) {
        return in(EventZone.UTC, EventZone.UTC.local(instant));
    }

    /** Reads a value; {@code zone} is what its TZID names. Empty if it is neither. */
    public static Optional<Moment> read(String text, Optional<EventZone> zone) {
        String value = text.strip();
        try {
            if (value.length() == 8) {
                return Optional.of(of(date(value)));
            }
            boolean utc = value.endsWith("Z") || value.endsWith("z");
            if (value.length() != (utc ? 16 : 15)
                    || Character.toUpperCase(value.charAt(8)) != 'T') {
                return Optional.empty();
            }
            int second = Math.min(number(value, 13, 15), 59);
            LocalDateTime local =
                    date(value).atTime(number(value, 9, 11), number(value, 11, 13), second);
            return Optional.of(new Moment(local, false, utc ? Optional.of(EventZone.UTC) : zone));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String value) {
        return LocalDate.of(number(value, 0, 4), number(value, 4, 6), number(value, 6, 8));
    }

    private static int number(String value, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = value.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** When it is for somebody whose clocks are those of {@code here}. */
    public Instant instant(ZoneId here) {
        return zone.orElseGet(() -> EventZone.of(here)).at(local);
    }

    /** A moment of the same kind and zone on other clocks. */
    public Moment at(LocalDateTime other) {
        return new Moment(date ? other.toLocalDate().atStartOfDay() : other, date, zone);
    }

    public boolean isUtc() {
        return zone.isPresent() && zone.get().isUtc();
    }

    /** The value as RFC 5545 writes it; the zone goes into TZID. */
    public String value() {
        return date
                ? DateTimeFormatter.BASIC_ISO_DATE.format(local)
                : TIME.format(local) + (isUtc() ? "Z" : "");
    }
}
