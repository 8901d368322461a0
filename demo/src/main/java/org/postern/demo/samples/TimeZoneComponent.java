package org.postern.demo.samples;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a calendar file says of a time zone, VTIMEZONE of RFC 5545 §3.6.5. */
final class TimeZoneComponent {

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 10;
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ENGLISH);

    /** A change of the clocks that happens again and again. */
    private record Observance(boolean daylight, ZoneOffset before, ZoneOffset after) {}

    private TimeZoneComponent() {}

    /**
     * Lists the changes of the years around now one by one: every zone can be told so, and a rule
     * for ever cannot be known anyway.
     */
    static String of(ZoneId zone, ZonedDateTime now) {
        return "BEGIN:VTIMEZONE\nTZID:"
                + zone.getId()
                + '\n'
                + observances(zone.getRules(), now).entrySet().stream()
                        .map(entry -> component(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + "END:VTIMEZONE";
    }

    private static Map<Observance, List<LocalDateTime>> observances(
            ZoneRules rules, ZonedDateTime now) {
        var from = now.minusYears(YEARS_BACK).withDayOfYear(1).toInstant();
        var until = now.plusYears(YEARS_AHEAD).toInstant();
        var observances = new LinkedHashMap<Observance, List<LocalDateTime>>();
        var first = rules.getOffset(from);
        observances.put(new Observance(rules.isDaylightSavings(from), first, first), List.of(EVER));
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            observances
                    .computeIfAbsent(observance(rules, change), _ -> new ArrayList<>())
                    .add(change.getDateTimeBefore());
        }
        return observances;
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        Instant instant = change.getInstant();
        return new Observance(
                rules.isDaylightSavings(instant),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static String component(Observance observance, List<LocalDateTime> changes) {
        var name = observance.daylight() ? "DAYLIGHT" : "STANDARD";
        var text = new StringBuilder("BEGIN:" + name + '\n');
        text.append("DTSTART:").append(LOCAL.format(changes.getFirst())).append('\n');
        if (changes.size() > 1) {
            text.append("RDATE:")
                    .append(
                            changes.stream()
                                    .skip(1)
                                    .map(LOCAL::format)
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        text.append("TZOFFSETFROM:").append(offset(observance.before())).append('\n');
        text.append("TZOFFSETTO:").append(offset(observance.after())).append('\n');
        return text.append("END:").append(name).append('\n').toString();
    }

    /** As RFC 5545 §3.3.14: {@code -0000} does not exist. */
    private static String offset(ZoneOffset offset) {
        return DateTimeFormatter.ofPattern("xx", Locale.ENGLISH).format(offset);
    }
}
