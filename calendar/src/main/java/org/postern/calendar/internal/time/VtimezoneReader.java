package org.postern.calendar.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.calendar.internal.text.Component;

/** The rules in a VTIMEZONE, RFC 5545 §3.6.5, for zones that nobody knows by name. */
final class VtimezoneReader {
    private static final int MOST_OBSERVANCES = 200;
    private static final int MOST_CHANGES = 2_000;
    private static final LocalDateTime LAST = LocalDate.of(2100, 1, 1).atStartOfDay();
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

    private record Change(LocalDateTime local, ZoneOffset from, ZoneOffset to) {}

    private VtimezoneReader() {}

    static Optional<EventZone> read(String tzid, Component zone) {
        List<Change> changes = new ArrayList<>();
        Budget budget = Budget.ofMillis(50);
        Stream.concat(zone.named("STANDARD"), zone.named("DAYLIGHT"))
                .limit(MOST_OBSERVANCES)
                .forEach(observance -> observe(observance, changes, budget));
        changes.sort(Comparator.comparing(change -> change.local().toInstant(change.from())));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        return rules(changes).map(rules -> new EventZone(tzid, rules, Optional.empty()));
    }

    private static void observe(Component observance, List<Change> changes, Budget budget) {
        Optional<ZoneOffset> to = offset(observance.text("TZOFFSETTO"));
        Optional<ZoneOffset> from = offset(observance.text("TZOFFSETFROM")).or(() -> to);
        Optional<Moment> start =
                observance
                        .first("DTSTART")
                        .flatMap(property -> Moment.read(property.value(), Optional.empty()));
        if (to.isEmpty() || from.isEmpty() || start.isEmpty()) {
            return;
        }
        LocalDateTime first = start.get().local();
        changes.add(new Change(first, from.get(), to.get()));
        observance
                .first("RRULE")
                .flatMap(rule -> RuleReader.read(rule.value()))
                .filter(rule -> rule.frequency() == Rule.Frequency.YEARLY)
                .ifPresent(
                        rule -> {
                            RuleDates dates = new RuleDates(rule, Moment.floating(first), budget);
                            for (var at = dates.next(LAST);
                                    at.isPresent() && changes.size() < MOST_CHANGES;
                                    at = dates.next(LAST)) {
                                changes.add(new Change(at.get(), from.get(), to.get()));
                            }
                        });
        observance
                .all("RDATE")
                .limit(MOST_OBSERVANCES)
                .flatMap(property -> Stream.of(property.value().split(",", -1)))
                .limit(MOST_OBSERVANCES)
                .flatMap(value -> Moment.read(value, Optional.empty()).stream())
                .forEach(at -> changes.add(new Change(at.local(), from.get(), to.get())));
    }

    private static Optional<ZoneRules> rules(List<Change> changes) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset base = changes.getFirst().from();
        ZoneOffset now = base;
        for (Change change : changes) {
            if (!now.equals(change.to())) {
                // Some objects write a local time of the offset they come to; the instant counts.
                LocalDateTime local =
                        LocalDateTime.ofInstant(change.local().toInstant(change.from()), now);
                transitions.add(ZoneOffsetTransition.of(local, now, change.to()));
                now = change.to();
            }
        }
        try {
            return Optional.of(
                    transitions.isEmpty()
                            ? ZoneRules.of(base)
                            : ZoneRules.of(base, base, List.of(), transitions, List.of()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String value) {
        Matcher parts = OFFSET.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int seconds =
                Integer.parseInt(parts.group(2)) * 3600 + Integer.parseInt(parts.group(3)) * 60;
        return seconds > ZoneOffset.MAX.getTotalSeconds()
                ? Optional.empty()
                : Optional.of(
                        ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -seconds : seconds));
    }
}
