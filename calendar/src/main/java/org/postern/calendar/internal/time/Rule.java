package org.postern.calendar.internal.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A recurrence rule, RFC 5545 §3.3.10.
 *
 * @param count 0 if there is none
 * @param until the last moment; empty if there is none
 */
public record Rule(
        Frequency frequency,
        int interval,
        int count,
        Optional<Moment> until,
        List<Integer> bySecond,
        List<Integer> byMinute,
        List<Integer> byHour,
        List<Weekday> byDay,
        List<Integer> byMonthDay,
        List<Integer> byYearDay,
        List<Integer> byWeekNo,
        List<Integer> byMonth,
        List<Integer> bySetPos,
        DayOfWeek weekStart) {

    /** From the shortest. */
    public enum Frequency {
        SECONDLY,
        MINUTELY,
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY;

        boolean withinDay() {
            return compareTo(DAILY) < 0;
        }
    }

    /** A day of the week; the how-manyth of its month or year, from the end if negative, or 0. */
    public record Weekday(int ordinal, DayOfWeek day) {}

    /** Whether nothing but frequency and interval says when. */
    boolean plain() {
        return bySecond.isEmpty()
                && byMinute.isEmpty()
                && byHour.isEmpty()
                && byDay.isEmpty()
                && byMonthDay.isEmpty()
                && byYearDay.isEmpty()
                && byWeekNo.isEmpty()
                && byMonth.isEmpty()
                && bySetPos.isEmpty();
    }
}
