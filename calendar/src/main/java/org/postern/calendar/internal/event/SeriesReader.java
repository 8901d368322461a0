package org.postern.calendar.internal.event;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.RuleReader;
import org.postern.calendar.internal.time.Timing;
import org.postern.calendar.internal.time.Zones;

/** Reads the events of one object as a series. */
public final class SeriesReader {
    /** More rules than these in one event say nothing. */
    private static final int MOST_RULES = 10;

    private final Component calendar;
    private final Zones zones;
    private final NavigableMap<LocalDateTime, Length> added = new TreeMap<>();
    private final Set<LocalDateTime> excluded = new HashSet<>();
    private boolean unreadable;

    private SeriesReader(Component calendar) {
        this.calendar = calendar;
        this.zones = new Zones(calendar);
    }

    /** Empty if no event in it has a start that can be read. */
    public static Optional<Series> read(Component calendar) {
        return new SeriesReader(calendar).series();
    }

    private Optional<Series> series() {
        List<Component> events = calendar.named("VEVENT").toList();
        Optional<Component> whole =
                events.stream().filter(event -> event.first("RECURRENCE-ID").isEmpty()).findFirst();
        Optional<Component> master = whole.or(() -> events.stream().findFirst());
        return master.flatMap(
                event ->
                        Timing.read(event, zones)
                                .map(timing -> series(event, whole.isPresent(), timing, events)));
    }

    private Series series(Component master, boolean whole, Timing timing, List<Component> events) {
        List<Rule> rules = whole ? rules(master, "RRULE") : List.of();
        List<Rule> exceptions = whole ? rules(master, "EXRULE") : List.of();
        if (whole) {
            master.all("RDATE").forEach(property -> added(property, timing));
            master.all("EXDATE").forEach(property -> excluded(property, timing));
        }
        Map<LocalDateTime, Series.Changed> overrides = new HashMap<>();
        for (Component event : events) {
            var at = event.first("RECURRENCE-ID").flatMap(zones::moment);
            var own = Timing.read(event, zones);
            if (at.isPresent() && own.isPresent()) {
                overrides.put(on(timing.start(), at.get()), new Series.Changed(event, own.get()));
            } else if (!event.equals(master)) {
                unreadable = true;
            }
        }
        return new Series(
                calendar,
                master,
                whole,
                timing,
                zones,
                rules,
                exceptions,
                added,
                excluded,
                overrides,
                unreadable);
    }

    private List<Rule> rules(Component master, String name) {
        List<Rule> rules = new ArrayList<>();
        master.all(name)
                .limit(MOST_RULES)
                .map(property -> RuleReader.read(property.value()))
                .forEach(rule -> rule.ifPresentOrElse(rules::add, () -> unreadable = true));
        return rules;
    }

    private void added(Property property, Timing timing) {
        for (String value : property.value().split(",", -1)) {
            String[] period = value.split("/", 2);
            Optional<Moment> start = Moment.read(period[0], zones.of(property));
            if (start.isEmpty()) {
                unreadable = true;
                continue;
            }
            Length length =
                    period.length == 1
                            ? timing.length()
                            : Length.read(period[1])
                                    .or(
                                            () ->
                                                    Moment.read(period[1], zones.of(property))
                                                            .map(
                                                                    end ->
                                                                            Length.between(
                                                                                    start.get(),
                                                                                    end)))
                                    .orElse(timing.length());
            added.put(on(timing.start(), start.get()), length);
        }
    }

    private void excluded(Property property, Timing timing) {
        for (String value : property.value().split(",", -1)) {
            Moment.read(value, zones.of(property))
                    .ifPresentOrElse(
                            at -> excluded.add(on(timing.start(), at)), () -> unreadable = true);
        }
    }

    /**
     * A moment on the clocks of a start; a date among times is the time of the start on that day.
     */
    static LocalDateTime on(Moment start, Moment moment) {
        if (start.date()) {
            return moment.local().toLocalDate().atStartOfDay();
        }
        if (moment.date()) {
            return moment.local().toLocalDate().atTime(start.local().toLocalTime());
        }
        if (start.zone().isPresent() && moment.zone().isPresent()) {
            return start.zone().get().tzid().equals(moment.zone().get().tzid())
                    ? moment.local()
                    : start.zone().get().local(moment.zone().get().at(moment.local()));
        }
        return moment.local();
    }
}
