package org.postern.calendar.internal.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.internal.time.Rule.Frequency;
import org.postern.calendar.internal.time.Rule.Weekday;

/** Reads a RECUR value, RFC 5545 §3.3.10; empty if it breaks the rules or asks for what we lack. */
public final class RuleReader {
    private static final int LONGEST = 5_000;
    private static final int MOST_VALUES = 400;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Map<String, String> parts = new HashMap<>();

    private RuleReader() {}

    public static Optional<Rule> read(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RuleReader().rule(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Rule rule(String value) {
        for (String part : value.strip().split(";", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.put(
                        pair[0].strip().toUpperCase(Locale.ROOT),
                        pair[1].strip().toUpperCase(Locale.ROOT));
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException();
            }
        }
        if (parts.containsKey("RSCALE") && !parts.getOrDefault("RSCALE", "").equals("GREGORIAN")) {
            throw new IllegalArgumentException();
        }
        return new Rule(
                Frequency.valueOf(parts.getOrDefault("FREQ", "")),
                number("INTERVAL", 1, 1),
                number("COUNT", 0, 1),
                until(),
                list("BYSECOND", 0, 59, false),
                list("BYMINUTE", 0, 59, false),
                list("BYHOUR", 0, 23, false),
                weekdays(),
                list("BYMONTHDAY", 1, 31, true),
                list("BYYEARDAY", 1, 366, true),
                list("BYWEEKNO", 1, 53, true),
                list("BYMONTH", 1, 12, false),
                list("BYSETPOS", 1, 366, true),
                day(parts.getOrDefault("WKST", "MO")));
    }

    private int number(String name, int otherwise, int least) {
        String value = parts.get(name);
        if (value == null) {
            return otherwise;
        }
        int number = Integer.parseInt(value);
        if (number < least) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private Optional<Moment> until() {
        String value = parts.get("UNTIL");
        return value == null
                ? Optional.empty()
                : Optional.of(
                        Moment.read(value, Optional.empty())
                                .orElseThrow(IllegalArgumentException::new));
    }

    private List<Integer> list(String name, int least, int most, boolean fromEnd) {
        String value = parts.get(name);
        if (value == null) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String one : value.split(",", MOST_VALUES)) {
            int number = Integer.parseInt(one.strip());
            // A leap second is the one before it.
            number = name.equals("BYSECOND") && number == 60 ? 59 : number;
            int size = fromEnd ? Math.abs(number) : number;
            if (size < least || size > most) {
                throw new IllegalArgumentException();
            }
            numbers.add(number);
        }
        return fromEnd
                ? numbers.stream().distinct().toList()
                : numbers.stream().distinct().sorted().toList();
    }

    private List<Weekday> weekdays() {
        String value = parts.get("BYDAY");
        if (value == null) {
            return List.of();
        }
        List<Weekday> days = new ArrayList<>();
        for (String each : value.split(",", MOST_VALUES)) {
            String one = each.strip();
            String ordinal = one.length() > 2 ? one.substring(0, one.length() - 2) : "0";
            int number = Integer.parseInt(ordinal);
            if (Math.abs(number) > 53) {
                throw new IllegalArgumentException();
            }
            days.add(new Weekday(number, day(one.substring(Math.max(0, one.length() - 2)))));
        }
        return days.stream().distinct().toList();
    }

    private static DayOfWeek day(String name) {
        int index = DAYS.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException();
        }
        return DayOfWeek.of(index + 1);
    }
}
