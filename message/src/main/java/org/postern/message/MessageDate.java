package org.postern.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a Date field, RFC 5322 §3.3 and its obsolete forms of §4.3, and what else is sent. */
public final class MessageDate {
    private static final int LONGEST = 200;
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private MessageDate() {}

    /** The moment a date field names; a missing or unknown zone counts as UTC, RFC 5322 §4.3. */
    public static Optional<Instant> parse(String value) {
        String text = value.strip();
        if (mayBeIso8601(text)) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException notIso8601) {
                return fromTokens(tokens(value));
            }
        }
        return fromTokens(tokens(value));
    }

    /** A look at four characters is much cheaper than an exception for each date of a list. */
    private static boolean mayBeIso8601(String text) {
        return text.length() > 4
                && (text.charAt(4) == '-' || text.charAt(0) == '+' || text.charAt(0) == '-');
    }

    private static Optional<Instant> fromTokens(List<String> tokens) {
        int month = 0;
        int time = -1;
        var numbers = new ArrayList<Integer>();
        var rest = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (time < 0 && token.indexOf(':') > 0) {
                time = i;
            } else if (month == 0 && monthOf(token) > 0) {
                month = monthOf(token);
            } else if (numbers.size() < 2 && number(token) >= 0) {
                numbers.add(number(token));
            } else if (time >= 0) {
                rest.add(token);
            }
        }
        if (month == 0 || time < 0 || numbers.size() < 2) {
            return Optional.empty();
        }
        return at(numbers.get(0), month, year(numbers.get(1)), tokens.get(time), zone(rest));
    }

    private static Optional<Instant> at(
            int day, int month, int year, String time, ZoneOffset zone) {
        String[] parts = time.split(":", 4);
        int hour = number(parts[0]);
        int minute = number(parts[1]);
        int second = parts.length > 2 ? number(parts[2].split("\\.", 2)[0]) : 0;
        try {
            // A leap second is the second before it to everyone else.
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour, minute, second == 60 ? 59 : second)
                            .toInstant(zone));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /** Words and numbers without comments; a date with hyphens is three tokens. */
    private static List<String> tokens(String value) {
        var tokens = new ArrayList<String>();
        var token = new StringBuilder();
        int comment = 0;
        int length = Math.min(value.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            comment += c == '(' ? 1 : 0;
            boolean sign = c == '-' || c == '+';
            if (sign && token.indexOf(":") > 0) {
                end(token, tokens);
            }
            boolean hyphen = c == '-' && !token.isEmpty();
            if (comment > 0 || c <= ' ' || c == ',' || hyphen) {
                end(token, tokens);
            } else {
                token.append(c);
            }
            comment -= c == ')' && comment > 0 ? 1 : 0;
        }
        end(token, tokens);
        return tokens;
    }

    private static void end(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    private static int monthOf(String token) {
        return token.length() < 3
                ? 0
                : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** RFC 5322 §4.3: two digits are 1950 to 2049, three count from 1900. */
    private static int year(int written) {
        if (written < 50) {
            return written + 2000;
        }
        return written < 1000 ? written + 1900 : written;
    }

    private static int number(String token) {
        int number = 0;
        for (int i = 0; i < token.length(); i++) {
            int digit = token.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 3) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return token.isEmpty() ? -1 : number;
    }

    private static ZoneOffset zone(List<String> tokens) {
        if (tokens.isEmpty()) {
            return ZoneOffset.UTC;
        }
        String zone = tokens.getFirst().toUpperCase(Locale.ROOT);
        char sign = zone.charAt(0);
        if (sign != '+' && sign != '-') {
            return named(zone);
        }
        int digits = number(zone.substring(1).replace(":", ""));
        int minutes = digits / 100 * 60 + digits % 100;
        if (digits < 0 || minutes > 18 * 60) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * minutes);
    }

    private static ZoneOffset named(String zone) {
        return switch (zone) {
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> ZoneOffset.UTC;
        };
    }
}
