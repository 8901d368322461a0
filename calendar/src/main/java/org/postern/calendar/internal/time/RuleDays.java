package org.postern.calendar.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.postern.calendar.internal.time.Rule.Frequency;
import org.postern.calendar.internal.time.Rule.Weekday;

/**
 * The days of a period that a rule takes, by the table of RFC 5545 §3.3.10: all days of the period,
 * and every BY part leaves some of them out. What the rule does not say comes from the start.
 */
final class RuleDays {
    private final Frequency frequency;
    private final List<Integer> months;
    private final List<Integer> monthDays;
    private final List<Integer> yearDays;
    private final List<Integer> weekNumbers;
    private final List<Weekday> weekdays;
    private final WeekFields weeks;
    private final boolean dates;

    RuleDays(Rule rule, LocalDate start) {
        this.frequency = rule.frequency();
        this.yearDays = rule.byYearDay();
        this.weekNumbers = rule.byWeekNo();
        this.weeks = weekNumbers.isEmpty() ? WeekFields.ISO : WeekFields.of(rule.weekStart(), 4);
        boolean silent =
                rule.byDay().isEmpty() && rule.byMonthDay().isEmpty() && yearDays.isEmpty();
        boolean byDate = silent && weekNumbers.isEmpty();
        this.months =
                byDate && frequency == Frequency.YEARLY && rule.byMonth().isEmpty()
                        ? List.of(start.getMonthValue())
                        : rule.byMonth();
        this.monthDays =
                byDate && (frequency == Frequency.YEARLY || frequency == Frequency.MONTHLY)
                        ? List.of(start.getDayOfMonth())
                        : rule.byMonthDay();
        boolean sameWeekday =
                silent
                        && (frequency == Frequency.WEEKLY
                                || (frequency == Frequency.YEARLY && !weekNumbers.isEmpty()));
        this.weekdays = sameWeekday ? List.of(new Weekday(0, start.getDayOfWeek())) : rule.byDay();
        this.dates =
                (frequency == Frequency.YEARLY || frequency == Frequency.MONTHLY)
                        && !monthDays.isEmpty()
                        && yearDays.isEmpty()
                        && weekNumbers.isEmpty()
                        && weekdays.isEmpty();
    }

    /** Of the period that begins on that day. */
    List<LocalDate> of(LocalDate first) {
        if (dates) {
            return dates(first);
        }
        LocalDate end =
                switch (frequency) {
                    case YEARLY -> first.plusYears(1);
                    case MONTHLY -> first.plusMonths(1);
                    case WEEKLY -> first.plusWeeks(1);
                    case DAILY, HOURLY, MINUTELY, SECONDLY -> first.plusDays(1);
                };
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(end); day = after(day)) {
            if (takes(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The same without a look at each day, if months and days of the month say it all. */
    private List<LocalDate> dates(LocalDate first) {
        List<LocalDate> days = new ArrayList<>();
        int last = frequency == Frequency.YEARLY ? 12 : first.getMonthValue();
        for (int month = first.getMonthValue(); month <= last; month++) {
            if (takesMonth(month)) {
                dates(YearMonth.of(first.getYear(), month), days);
            }
        }
        return days;
    }

    private void dates(YearMonth month, List<LocalDate> days) {
        int length = month.lengthOfMonth();
        BitSet wanted = new BitSet();
        for (int day : monthDays) {
            int number = day > 0 ? day : length + 1 + day;
            if (number > 0 && number <= length) {
                wanted.set(number);
            }
        }
        wanted.stream().mapToObj(month::atDay).forEach(days::add);
    }

    private boolean takesMonth(int month) {
        return months.isEmpty() || months.contains(month);
    }

    private LocalDate after(LocalDate day) {
        return takesMonth(day.getMonthValue())
                ? day.plusDays(1)
                : day.withDayOfMonth(1).plusMonths(1);
    }

    boolean takes(LocalDate day) {
        return takesMonth(day.getMonthValue())
                && takes(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && takes(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && takesWeek(day)
                && takesWeekday(day);
    }

    /** Whether a list, empty for all, has a number counted from either end. */
    private static boolean takes(List<Integer> wanted, int number, int of) {
        return wanted.isEmpty() || wanted.contains(number) || wanted.contains(number - of - 1);
    }

    private boolean takesWeek(LocalDate day) {
        if (weekNumbers.isEmpty()) {
            return true;
        }
        int number = day.get(weeks.weekOfWeekBasedYear());
        int year = day.get(weeks.weekBasedYear());
        LocalDate last = LocalDate.of(year, 12, 28);
        return takes(weekNumbers, number, last.get(weeks.weekOfWeekBasedYear()));
    }

    private boolean takesWeekday(LocalDate day) {
        if (weekdays.isEmpty()) {
            return true;
        }
        DayOfWeek name = day.getDayOfWeek();
        for (Weekday wanted : weekdays) {
            if (wanted.day() == name
                    && (wanted.ordinal() == 0 || isOrdinal(wanted.ordinal(), day))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrdinal(int ordinal, LocalDate day) {
        boolean inMonth = frequency == Frequency.MONTHLY || !months.isEmpty();
        boolean counts =
                frequency == Frequency.MONTHLY
                        || (frequency == Frequency.YEARLY && weekNumbers.isEmpty());
        if (!counts) {
            return true;
        }
        int number = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int of = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return ordinal == (number - 1) / 7 + 1 || ordinal == -((of - number) / 7 + 1);
    }
}
