package org.postern.calendar.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.internal.time.Rule.Frequency;

/**
 * The dates of a rule after its start, one by one, on the clocks of the start. Each step asks the
 * budget, so that no rule, however it is made, goes on longer.
 */
public final class RuleDates {
    private static final LocalDateTime END_OF_TIME = LocalDate.of(9999, 12, 31).atTime(23, 59, 59);
    private static final int SHORTEST_MONTH = 28;

    private final Rule rule;
    private final LocalDateTime start;
    private final Optional<LocalDateTime> until;
    private final Budget budget;
    private final RuleDays days;
    private final RuleTimes times;
    private final LocalDateTime base;

    private long period;
    private RulePeriod set = RulePeriod.EMPTY;
    private boolean filled;
    private LocalDateTime last;
    private int left;
    private boolean over;

    public RuleDates(Rule rule, Moment start, Budget budget) {
        this.rule = rule;
        this.start = start.local();
        this.budget = budget;
        this.until = rule.until().map(moment -> untilLocal(moment, start));
        this.days = new RuleDays(rule, this.start.toLocalDate());
        this.times = new RuleTimes(rule, this.start.toLocalTime());
        this.base = base(rule, this.start);
        this.last = this.start;
        // RFC 5545 §3.8.5.3: the start counts as the first.
        this.left = rule.count() == 0 ? Integer.MAX_VALUE : rule.count() - 1;
    }

    /** On the clocks of the start; the end of the day if it has no time. */
    public static LocalDateTime untilLocal(Moment until, Moment start) {
        if (until.date()) {
            return until.local().toLocalDate().atTime(23, 59, 59);
        }
        if (start.date()) {
            return until.local().toLocalDate().atStartOfDay();
        }
        return until.isUtc() && start.zone().isPresent()
                ? start.zone().get().local(EventZone.UTC.at(until.local()))
                : until.local();
    }

    private static LocalDateTime base(Rule rule, LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        return switch (rule.frequency()) {
            case YEARLY -> day.withDayOfYear(1).atStartOfDay();
            case MONTHLY -> day.withDayOfMonth(1).atStartOfDay();
            case WEEKLY ->
                    day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).atStartOfDay();
            case DAILY -> day.atStartOfDay();
            case HOURLY -> start.truncatedTo(ChronoUnit.HOURS);
            case MINUTELY -> start.truncatedTo(ChronoUnit.MINUTES);
            case SECONDLY -> start;
        };
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case YEARLY -> ChronoUnit.YEARS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case DAILY -> ChronoUnit.DAYS;
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case SECONDLY -> ChronoUnit.SECONDS;
        };
    }

    /** Leaves out dates before that one, where that can be done without counting them. */
    public void skipTo(LocalDateTime from) {
        long to = unit().between(base, from) / rule.interval();
        if (to > period && (rule.count() == 0 || onePerPeriod())) {
            period = to;
            filled = false;
            if (rule.count() > 0) {
                left = (int) Math.max(0, rule.count() - to);
            }
        }
    }

    /** Whether no period is without a date, or has two. */
    private boolean onePerPeriod() {
        return rule.plain()
                && (rule.frequency().compareTo(Frequency.WEEKLY) <= 0
                        || start.getDayOfMonth() <= SHORTEST_MONTH);
    }

    /** The next date if it is before that; empty at the end of the rule or of the budget. */
    public Optional<LocalDateTime> next(LocalDateTime before) {
        while (!over && left > 0 && !budget.spent()) {
            if (!filled && !fill(before)) {
                return Optional.empty();
            }
            while (set.hasNext()) {
                if (budget.spent()) {
                    return Optional.empty();
                }
                LocalDateTime date = set.peek();
                if (!date.isBefore(before)) {
                    return Optional.empty();
                }
                set.skip();
                if (date.isAfter(last)) {
                    return taken(date);
                }
            }
            filled = false;
            period++;
        }
        return Optional.empty();
    }

    private Optional<LocalDateTime> taken(LocalDateTime date) {
        if (until.isPresent() && date.isAfter(until.get())) {
            over = true;
            return Optional.empty();
        }
        last = date;
        left--;
        return Optional.of(date);
    }

    /** Makes the set of the present period; false if it begins too late. */
    private boolean fill(LocalDateTime before) {
        long steps = period * rule.interval();
        if (steps > unit().between(base, END_OF_TIME)) {
            over = true;
            return false;
        }
        LocalDateTime at = base.plus(steps, unit());
        if (!at.isBefore(before)) {
            return false;
        }
        if (until.isPresent() && at.isAfter(until.get())) {
            over = true;
            return false;
        }
        if (rule.frequency().withinDay()) {
            set = withinDay(at);
        } else {
            set = new RulePeriod(days.of(at.toLocalDate()), times.ofDay(), rule.bySetPos());
        }
        filled = true;
        return true;
    }

    private RulePeriod withinDay(LocalDateTime at) {
        if (!days.takes(at.toLocalDate())) {
            jump(at.truncatedTo(ChronoUnit.DAYS).plusDays(1));
            return RulePeriod.EMPTY;
        }
        if (!times.takesHour(at.getHour())) {
            jump(at.truncatedTo(ChronoUnit.HOURS).plusHours(1));
            return RulePeriod.EMPTY;
        }
        if (rule.frequency() != Frequency.HOURLY && !times.takesMinute(at.getMinute())) {
            jump(at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
            return RulePeriod.EMPTY;
        }
        return new RulePeriod(
                List.of(at.toLocalDate()), times.of(at.toLocalTime()), rule.bySetPos());
    }

    /** On to the last period that begins before; the caller steps over it. */
    private void jump(LocalDateTime target) {
        long steps = unit().between(base, target.minusSeconds(1));
        period = Math.max(period, steps / rule.interval());
    }
}
