package org.postern.calendar.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;

/** A VTIMEZONE for a zone of IANA, RFC 5545 §3.6.5, for readers who do not know it by name. */
public final class VtimezoneWriter {
    private static final int MOST_CHANGES = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final ZoneRules rules;
    private final List<Component> observances = new ArrayList<>();

    private VtimezoneWriter(ZoneRules rules) {
        this.rules = rules;
    }

    /** As the zone has been since the year before {@code from}. */
    public static Component write(ZoneId zone, LocalDateTime from) {
        VtimezoneWriter writer = new VtimezoneWriter(zone.getRules());
        writer.observe(from.getYear() - 1);
        return Component.of("VTIMEZONE", List.of(Property.of("TZID", zone.getId())))
                .withComponents(writer.observances);
    }

    private void observe(int year) {
        Instant since = LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        ZoneOffset before = rules.getOffset(since);
        int ruled = year;
        for (ZoneOffsetTransition change : rules.getTransitions()) {
            if (!change.getInstant().isBefore(since) && observances.size() < MOST_CHANGES) {
                observances.add(observance(change, List.of()));
            }
            ruled = Math.max(ruled, change.getDateTimeBefore().getYear() + 1);
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ruled(rule, ruled);
        }
        if (observances.isEmpty()) {
            observances.add(fixed(before));
        }
    }

    private void ruled(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        boolean sameDay =
                rule.getDayOfWeek() == null
                        || first.getDateTimeBefore().getDayOfWeek() == rule.getDayOfWeek();
        if (sameDay) {
            observances.add(observance(first, List.of(Property.of("RRULE", recurrence(rule)))));
            return;
        }
        // The change is on another day on the clocks there: no rule says that, so years are listed.
        for (int each = year; each < year + 20; each++) {
            observances.add(observance(rule.createTransition(each), List.of()));
        }
    }

    private static String recurrence(ZoneOffsetTransitionRule rule) {
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return month + ";BYMONTHDAY=" + day;
        }
        String name = rule.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        if (day == -1) {
            return month + ";BYDAY=-1" + name;
        }
        if (day > 0 && (day - 1) % 7 == 0) {
            return month + ";BYDAY=" + ((day - 1) / 7 + 1) + name;
        }
        List<String> days = new ArrayList<>();
        for (int each = 0; each < 7; each++) {
            days.add(String.valueOf(day > 0 ? day + each : day - each));
        }
        return month + ";BYDAY=" + name + ";BYMONTHDAY=" + String.join(",", days);
    }

    private Component observance(ZoneOffsetTransition change, List<Property> more) {
        List<Property> properties = new ArrayList<>();
        properties.add(Property.of("DTSTART", TIME.format(change.getDateTimeBefore())));
        properties.add(Property.of("TZOFFSETFROM", offset(change.getOffsetBefore())));
        properties.add(Property.of("TZOFFSETTO", offset(change.getOffsetAfter())));
        properties.addAll(more);
        return Component.of(
                rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD", properties);
    }

    private static Component fixed(ZoneOffset offset) {
        return Component.of(
                "STANDARD",
                List.of(
                        Property.of("DTSTART", "19700101T000000"),
                        Property.of("TZOFFSETFROM", offset(offset)),
                        Property.of("TZOFFSETTO", offset(offset))));
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String hours = String.format(Locale.ROOT, "%02d%02d", seconds / 3600, seconds / 60 % 60);
        String rest = seconds % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", seconds % 60);
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + hours + rest;
    }
}
