package org.postern.calendar.internal.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postern.calendar.internal.time.Budget;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.RuleDates;

/** The occurrences of a series in a span of time, as many as budget and limit allow. */
public final class SeriesExpansion {
    /** The most occurrences of one series in one answer. */
    public static final int MOST = 2_000;

    /** What was found, and whether that is all. */
    public record Found(List<Instance> instances, boolean complete) {}

    private static final LocalDateTime EARLIEST = LocalDate.of(0, 1, 1).atStartOfDay();

    private final Series series;
    private final Budget budget;
    private boolean complete = true;

    private SeriesExpansion(Series series, Budget budget) {
        this.series = series;
        this.budget = budget;
    }

    public static Found between(
            Series series, Instant from, Instant to, ZoneId here, Budget budget) {
        return new SeriesExpansion(series, budget).between(from, to, here);
    }

    private Found between(Instant from, Instant to, ZoneId here) {
        List<Instance> found = new ArrayList<>();
        for (LocalDateTime occurrence : occurrences(first(from), local(to).plusDays(1))) {
            Instance instance = series.instance(occurrence);
            if (instance.isOn(from, to, here)) {
                found.add(instance);
            }
        }
        for (LocalDateTime occurrence : series.overrides().keySet()) {
            if (budget.spent() || found.size() >= MOST) {
                complete = false;
                break;
            }
            Instance instance = series.instance(occurrence);
            if (instance.isOn(from, to, here)) {
                found.add(instance);
            }
        }
        return new Found(found, complete);
    }

    private LocalDateTime local(Instant instant) {
        return series.timing()
                .start()
                .zone()
                .map(zone -> zone.local(instant))
                .orElseGet(() -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The earliest start that may still be on: a day early, for the clocks of whoever looks. */
    private LocalDateTime first(Instant from) {
        LocalDateTime local = local(from).minusDays(1);
        try {
            LocalDateTime first =
                    local.minusDays(series.timing().length().days())
                            .minus(series.timing().length().time());
            return first.isBefore(EARLIEST) ? EARLIEST : first;
        } catch (DateTimeException | ArithmeticException e) {
            return EARLIEST;
        }
    }

    /** Where the rules put occurrences that no override describes. */
    private Set<LocalDateTime> occurrences(LocalDateTime from, LocalDateTime to) {
        Set<LocalDateTime> found = new TreeSet<>();
        if (!series.whole()) {
            return found;
        }
        Set<LocalDateTime> excluded = excluded(from, to);
        LocalDateTime start = series.timing().start().local();
        take(start, from, to, excluded, found);
        for (Rule rule : series.rules()) {
            RuleDates dates = new RuleDates(rule, series.timing().start(), budget);
            dates.skipTo(from);
            for (var at = dates.next(to); at.isPresent(); at = dates.next(to)) {
                if (!take(at.get(), from, to, excluded, found)) {
                    break;
                }
            }
        }
        LocalDateTime least = from.isBefore(to) ? from : to;
        for (LocalDateTime at : series.added().subMap(least, true, to, true).keySet()) {
            if (budget.spent() || !take(at, from, to, excluded, found)) {
                break;
            }
        }
        complete &= !budget.wasSpent();
        return found;
    }

    /** False if there is no room for more. */
    private boolean take(
            LocalDateTime at,
            LocalDateTime from,
            LocalDateTime to,
            Set<LocalDateTime> excluded,
            Set<LocalDateTime> found) {
        boolean within = !at.isBefore(from) && at.isBefore(to);
        if (within
                && !series.excluded().contains(at)
                && !series.overrides().containsKey(at)
                && !excluded.contains(at)) {
            if (found.size() >= MOST) {
                complete = false;
                return false;
            }
            found.add(at);
        }
        return true;
    }

    /** EXRULE, which RFC 5545 gave up and old objects have. */
    private Set<LocalDateTime> excluded(LocalDateTime from, LocalDateTime to) {
        Set<LocalDateTime> excluded = new HashSet<>();
        for (Rule rule : series.exceptions()) {
            RuleDates dates = new RuleDates(rule, series.timing().start(), budget);
            dates.skipTo(from);
            for (var at = dates.next(to);
                    at.isPresent() && excluded.size() < 10 * MOST;
                    at = dates.next(to)) {
                excluded.add(at.get());
            }
        }
        return excluded;
    }
}
