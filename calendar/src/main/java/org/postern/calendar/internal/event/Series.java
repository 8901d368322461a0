package org.postern.calendar.internal.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.Timing;
import org.postern.calendar.internal.time.Zones;

/**
 * The events of one UID as they belong together, RFC 5545 §3.8.4.4: the master, when it repeats,
 * and the occurrences that differ.
 *
 * @param calendar the whole object
 * @param master the component without RECURRENCE-ID; if only overrides are known, the first of them
 * @param timing of the master
 * @param added RDATE: each on the master's clocks, with a length of its own where it has one
 * @param excluded EXDATE, on the master's clocks
 * @param overrides by where the rule puts them, on the master's clocks
 * @param unreadable whether some rule or date could not be read
 */
public record Series(
        Component calendar,
        Component master,
        boolean whole,
        Timing timing,
        Zones zones,
        List<Rule> rules,
        List<Rule> exceptions,
        NavigableMap<LocalDateTime, Length> added,
        Set<LocalDateTime> excluded,
        Map<LocalDateTime, Changed> overrides,
        boolean unreadable) {

    /** An occurrence that differs from its master. */
    public record Changed(Component event, Timing timing) {}

    public boolean recurring() {
        return !whole || !rules.isEmpty() || !added.isEmpty() || !overrides.isEmpty();
    }

    public RecurrenceId id(LocalDateTime occurrence) {
        return new RecurrenceId(timing.start().at(occurrence).value());
    }

    /** Where the rule puts the occurrence, on the master's clocks. */
    public Optional<LocalDateTime> at(RecurrenceId id) {
        return Moment.read(id.value(), timing.start().zone()).map(this::onMaster);
    }

    /** A moment on the clocks of the master, as its dates are compared. */
    public LocalDateTime onMaster(Moment moment) {
        return SeriesReader.on(timing.start(), moment);
    }

    /** Where the rule puts what an override describes; empty if the component is none of ours. */
    Optional<LocalDateTime> overridden(Component component) {
        return component
                .first("RECURRENCE-ID")
                .flatMap(zones::moment)
                .map(this::onMaster)
                .filter(overrides::containsKey);
    }

    /** The occurrence as it is now, whether or not the rule has one there. */
    public Instance instance(LocalDateTime occurrence) {
        Changed override = overrides.get(occurrence);
        Optional<RecurrenceId> id = Optional.of(id(occurrence));
        if (override != null) {
            return new Instance(
                    id, override.event(), override.timing().start(), override.timing().end());
        }
        Moment start = timing.start().at(occurrence);
        Length length = added.get(occurrence);
        return new Instance(
                id, master, start, (length == null ? timing.length() : length).after(start));
    }

    /** The master itself. */
    public Instance first() {
        return new Instance(Optional.empty(), master, timing.start(), timing.end());
    }
}
