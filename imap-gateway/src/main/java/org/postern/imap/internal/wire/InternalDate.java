package org.postern.imap.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a date-time, RFC 9051 §9: {@code "17-Jul-1996 02:44:25 -0700"}. By position, since a list
 * has one in each row.
 */
final class InternalDate {
    private static final int LENGTH = 26;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private InternalDate() {}

    static Optional<Instant> parse(String text) {
        // a day below ten has a space before it, which some servers leave out
        String padded = text.length() == LENGTH - 1 ? ' ' + text : text;
        if (padded.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(
                                    number(padded, 7, 11),
                                    month(padded.substring(3, 6)),
                                    number(padded.replace(' ', '0'), 0, 2),
                                    number(padded, 12, 14),
                                    number(padded, 15, 17),
                                    Math.min(59, number(padded, 18, 20)))
                            .toInstant(offset(padded)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** From 1; 0, which is none, for any other word. */
    private static int month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static ZoneOffset offset(String text) {
        int sign = text.charAt(21) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, 22, 24), sign * number(text, 24, 26));
    }
}
