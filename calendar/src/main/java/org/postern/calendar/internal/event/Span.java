package org.postern.calendar.internal.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postern.calendar.internal.time.Budget;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.RuleDates;

/**
 * From the first to the last instant of a series, for the index: milliseconds of the epoch; of
 * dates and floating times as if the clocks were those of UTC.
 *
 * @param ends not included; {@link #NEVER} if nobody knows
 */
public record Span(long starts, long ends) {
    public static final long NEVER = Long.MAX_VALUE;
    private static final LocalDateTime LAST = LocalDate.of(9999, 12, 31).atStartOfDay();
    private static final int MOST_COUNTED = 10_000;

    /** Whether it is so long that it is looked for apart. */
    public boolean lasting() {
        return ends == NEVER || ends - starts > Duration.ofDays(40).toMillis();
    }

    public static Span of(Series series) {
        Span span = of(series.timing().start(), series.timing().end());
        if (series.whole()) {
            for (Rule rule : series.rules()) {
                span = span.and(of(series, rule));
            }
            for (var added : series.added().entrySet()) {
                Moment start = series.timing().start().at(added.getKey());
                span = span.and(of(start, added.getValue().after(start)));
            }
        }
        for (Series.Changed override : series.overrides().values()) {
            span = span.and(of(override.timing().start(), override.timing().end()));
        }
        return span;
    }

    private static Span of(Series series, Rule rule) {
        Moment start = series.timing().start();
        Optional<LocalDateTime> last = rule.until().map(at -> RuleDates.untilLocal(at, start));
        if (last.isEmpty() && rule.count() > 0) {
            last = counted(rule, start);
        }
        Length length = series.timing().length();
        Span first = of(start, length.after(start));
        return new Span(
                first.starts,
                last.map(at -> Math.max(first.ends, millis(length.after(start.at(at)))))
                        .orElse(NEVER));
    }

    private static Optional<LocalDateTime> counted(Rule rule, Moment start) {
        if (rule.count() > MOST_COUNTED) {
            return Optional.empty();
        }
        Budget budget = Budget.ofMillis(20);
        RuleDates dates = new RuleDates(rule, start, budget);
        LocalDateTime last = start.local();
        for (var at = dates.next(LAST); at.isPresent(); at = dates.next(LAST)) {
            last = at.get();
        }
        return budget.wasSpent() ? Optional.empty() : Optional.of(last);
    }

    /** Never empty, so that what takes no time is found where it begins. */
    public static Span of(Moment start, Moment end) {
        long begins = millis(start);
        return new Span(begins, Math.max(begins + 1, millis(end)));
    }

    public static long millis(Moment moment) {
        try {
            return moment.instant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return NEVER;
        }
    }

    public static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private Span and(Span other) {
        return new Span(Math.min(starts, other.starts), Math.max(ends, other.ends));
    }
}
