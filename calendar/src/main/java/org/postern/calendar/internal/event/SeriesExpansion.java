package org.postern.calendar.internal.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** What a change of clocks may move an occurrence by. */
    private static final int CLOCK_HOURS = 3;

    private final Series series;
    private final Instant from;
    private final Instant to;
    private final ZoneId here;
    private final Budget budget;
    private final Set<LocalDateTime> excluded = new HashSet<>();
    private final Set<LocalDateTime> taken = new HashSet<>();
    private final List<Instance> found = new ArrayList<>();
    private boolean complete = true;

    private SeriesExpansion(Series series, Instant from, Instant to, ZoneId here, Budget budget) {
        this.series = series;
        this.from = from;
        this.to = to;
        this.here = here;
        this.budget = budget;
    }

    public static Found between(
            Series series, Instant from, Instant to, ZoneId here, Budget budget) {
        return new SeriesExpansion(series, from, to, here, budget).found();
    }

    private Found found() {
        if (series.whole()) {
            byRules(first(), local(to).plusHours(CLOCK_HOURS));
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
        return new Found(found, complete && !budget.wasSpent());
    }

    private LocalDateTime local(Instant instant) {
        return series.timing()
                .start()
                .zone()
                .map(zone -> zone.local(instant))
                .orElseGet(() -> LocalDateTime.ofInstant(instant, here));
    }

    /** The earliest start that may still be on. */
    private LocalDateTime first() {
        try {
            LocalDateTime first =
                    local(from)
                            .minusHours(CLOCK_HOURS)
                            .minusDays(series.timing().length().days())
                            .minus(series.timing().length().time());
            return first.isBefore(EARLIEST) ? EARLIEST : first;
        } catch (DateTimeException | ArithmeticException e) {
            return EARLIEST;
        }
    }

    /** Where the rules put occurrences that no override describes. */
    private void byRules(LocalDateTime first, LocalDateTime end) {
        except(first, end);
        LocalDateTime start = series.timing().start().local();
        if (start.isBefore(end) && !start.isBefore(first)) {
            take(start);
        }
        for (Rule rule : series.rules()) {
            RuleDates dates = new RuleDates(rule, series.timing().start(), budget);
            dates.skipTo(first);
            for (var at = dates.next(end); at.isPresent(); at = dates.next(end)) {
                if (!at.get().isBefore(first) && !take(at.get())) {
                    break;
                }
            }
        }
        for (LocalDateTime at : series.added().keySet()) {
            if (budget.spent() || !take(at)) {
                break;
            }
        }
    }

    /** False if there is no room for more. */
    private boolean take(LocalDateTime at) {
        if (series.excluded().contains(at)
                || series.overrides().containsKey(at)
                || excluded.contains(at)) {
            return true;
        }
        Instance instance = series.instance(at);
        if (!instance.isOn(from, to, here) || !taken.add(at)) {
            return true;
        }
        if (found.size() >= MOST) {
            complete = false;
            return false;
        }
        found.add(instance);
        return true;
    }

    /** EXRULE, which RFC 5545 gave up and old objects have. */
    private void except(LocalDateTime first, LocalDateTime end) {
        for (Rule rule : series.exceptions()) {
            RuleDates dates = new RuleDates(rule, series.timing().start(), budget);
            dates.skipTo(first);
            for (var at = dates.next(end);
                    at.isPresent() && excluded.size() < 10 * MOST;
                    at = dates.next(end)) {
                excluded.add(at.get());
            }
        }
    }
}
