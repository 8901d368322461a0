package org.postern.schedule.ui;

import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** What people expect to choose from when they say how something repeats. */
enum RepeatChoice {
    NEVER,
    DAILY,
    WEEKDAYS,
    WEEKLY,
    /** On the same number. */
    MONTHLY,
    /** As on the second Tuesday. */
    MONTHLY_WEEKDAY,
    MONTHLY_LAST,
    YEARLY,
    /** A rule that is none of these, and stays. */
    CUSTOM;

    private static final int WEEK = 7;
    private static final int FIFTH = 5;
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static RepeatChoice of(Repetition repetition) {
        return switch (repetition) {
            case Repetition.Once _ -> NEVER;
            case Repetition.Custom _ -> CUSTOM;
            case Every every -> of(every);
        };
    }

    private static RepeatChoice of(Every every) {
        return switch (every.frequency()) {
            case DAILY -> DAILY;
            case WEEKLY ->
                    every.interval() == 1 && every.days().equals(WORKING) ? WEEKDAYS : WEEKLY;
            case MONTHLY ->
                    switch (every.ordinal()) {
                        case 0 -> MONTHLY;
                        case Every.LAST -> MONTHLY_LAST;
                        default -> MONTHLY_WEEKDAY;
                    };
            case YEARLY -> YEARLY;
        };
    }

    /** What makes sense for an event that begins on that day. */
    static List<RepeatChoice> offered(LocalDate day, Repetition given, RepeatChoice chosen) {
        var offered = new ArrayList<>(List.of(values()));
        offered.removeIf(
                choice ->
                        choice != chosen
                                && switch (choice) {
                                    case CUSTOM -> !(given instanceof Repetition.Custom);
                                    case MONTHLY_WEEKDAY -> ordinal(day) == FIFTH;
                                    case MONTHLY_LAST -> !isLast(day);
                                    default -> false;
                                });
        return offered;
    }

    private static int ordinal(LocalDate day) {
        return (day.getDayOfMonth() - 1) / WEEK + 1;
    }

    private static boolean isLast(LocalDate day) {
        return day.getDayOfMonth() + WEEK > day.lengthOfMonth();
    }

    /** The same of an event that was moved to that day. */
    RepeatChoice on(LocalDate day) {
        return switch (this) {
            case MONTHLY_WEEKDAY -> ordinal(day) == FIFTH ? MONTHLY_LAST : this;
            case MONTHLY_LAST -> isLast(day) ? this : MONTHLY_WEEKDAY;
            case NEVER, DAILY, WEEKDAYS, WEEKLY, MONTHLY, YEARLY, CUSTOM -> this;
        };
    }

    boolean isRule() {
        return this != NEVER && this != CUSTOM;
    }

    /** Whether there is a number to it. */
    boolean hasInterval() {
        return isRule() && this != WEEKDAYS;
    }

    Frequency frequency() {
        return switch (this) {
            case NEVER, DAILY, CUSTOM -> Frequency.DAILY;
            case WEEKDAYS, WEEKLY -> Frequency.WEEKLY;
            case MONTHLY, MONTHLY_WEEKDAY, MONTHLY_LAST -> Frequency.MONTHLY;
            case YEARLY -> Frequency.YEARLY;
        };
    }

    Repetition rule(
            Repetition given, int interval, Set<DayOfWeek> days, LocalDate day, Until until) {
        return switch (this) {
            case NEVER -> Repetition.none();
            case CUSTOM -> given;
            case DAILY, MONTHLY, YEARLY -> new Every(frequency(), interval, Set.of(), until);
            case WEEKDAYS -> new Every(Frequency.WEEKLY, 1, WORKING, until);
            case WEEKLY -> new Every(Frequency.WEEKLY, interval, days, until);
            case MONTHLY_WEEKDAY ->
                    Every.monthly(interval, ordinal(day), day.getDayOfWeek(), until);
            case MONTHLY_LAST -> Every.monthly(interval, Every.LAST, day.getDayOfWeek(), until);
        };
    }

    private static String ordinalKey(LocalDate day) {
        return switch (ordinal(day)) {
            case 1 -> "calendar.first";
            case 2 -> "calendar.second";
            case 3 -> "calendar.third";
            default -> "calendar.fourth";
        };
    }

    String label(Component view, Locale locale, LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        String key = "calendar.repeats." + this;
        return switch (this) {
            case NEVER, DAILY, WEEKDAYS, WEEKLY, CUSTOM -> view.getTranslation(key);
            case MONTHLY -> view.getTranslation(key, day.getDayOfMonth());
            case MONTHLY_WEEKDAY ->
                    view.getTranslation(key, view.getTranslation(ordinalKey(day)), weekday);
            case MONTHLY_LAST -> view.getTranslation(key, weekday);
            case YEARLY ->
                    view.getTranslation(
                            key, DateTimeFormatter.ofPattern("d MMMM", locale).format(day));
        };
    }
}
