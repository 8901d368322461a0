package org.postern.demo.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** Days that samples lie on, found from today. */
record SampleDays(LocalDate today) {

    /** A day of the week that is so many weeks away; weeks begin on Monday. */
    LocalDate inWeek(int weeks, String day) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(dayOfWeek(day)));
    }

    /** As {@code 1WED}, the first Wednesday, in the month that is so many months away. */
    LocalDate inMonth(int months, String day) {
        return YearMonth.from(today)
                .plusMonths(months)
                .atDay(1)
                .with(
                        TemporalAdjusters.dayOfWeekInMonth(
                                Character.digit(day.charAt(0), 10), dayOfWeek(day.substring(1))));
    }

    /** The day that is so many days away, in another year; nobody is born on 29 February. */
    LocalDate inYear(int year, int days) {
        var day = today.plusDays(days);
        return MonthDay.from(day).equals(MonthDay.of(2, 29))
                ? LocalDate.of(year, 2, 28)
                : day.withYear(year);
    }

    private static DayOfWeek dayOfWeek(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day is called " + name));
    }
}
