package org.postern.calendar.internal.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Rule;
import org.postern.calendar.internal.time.Rule.Weekday;
import org.postern.calendar.internal.time.RuleDates;

/** Rules as a form asks for them, and back. */
final class Repetitions {
    private Repetitions() {}

    static Repetition of(Series series) {
        List<Property> rules = series.master().all("RRULE").toList();
        boolean dates = series.master().first("RDATE").isPresent();
        boolean exceptions = series.master().first("EXRULE").isPresent();
        if (!series.whole() || (rules.isEmpty() && !dates)) {
            return Repetition.none();
        }
        String text = rules.stream().map(Property::value).collect(Collectors.joining("; "));
        if (series.rules().size() == 1 && rules.size() == 1) {
            Rule rule = series.rules().getFirst();
            if (!dates
                    && !exceptions
                    && isSimple(rule, series.timing().start().local().toLocalDate())) {
                return every(rule, series.timing().start());
            }
            return new Repetition.Custom(text, words(rule, series.timing().start()));
        }
        return new Repetition.Custom(
                text, rules.isEmpty() ? "on chosen days" : "by a rule of its own");
    }

    private static boolean isSimple(Rule rule, LocalDate start) {
        boolean silent =
                rule.bySecond().isEmpty()
                        && rule.byMinute().isEmpty()
                        && rule.byHour().isEmpty()
                        && rule.byYearDay().isEmpty()
                        && rule.byWeekNo().isEmpty()
                        && rule.bySetPos().isEmpty()
                        && rule.interval() <= 1_000
                        && rule.count() <= 100_000;
        List<Integer> day = List.of(start.getDayOfMonth());
        List<Integer> month = List.of(start.getMonthValue());
        boolean noDays = rule.byDay().isEmpty();
        boolean ownDay = rule.byMonthDay().isEmpty() || rule.byMonthDay().equals(day);
        return silent
                && switch (rule.frequency()) {
                    case SECONDLY, MINUTELY, HOURLY -> false;
                    case DAILY -> noDays && rule.byMonthDay().isEmpty() && rule.byMonth().isEmpty();
                    case WEEKLY ->
                            rule.byMonthDay().isEmpty()
                                    && rule.byMonth().isEmpty()
                                    && rule.byDay().stream().allMatch(one -> one.ordinal() == 0);
                    case MONTHLY ->
                            rule.byMonth().isEmpty()
                                    && ((noDays && ownDay)
                                            || (rule.byMonthDay().isEmpty()
                                                    && isCounted(rule.byDay(), start)));
                    case YEARLY ->
                            noDays
                                    && ownDay
                                    && (rule.byMonth().equals(month)
                                            || (rule.byMonth().isEmpty()
                                                    && rule.byMonthDay().isEmpty()));
                };
    }

    /** Whether it is the day of the start, by the place it has in its month. */
    private static boolean isCounted(List<Weekday> days, LocalDate start) {
        return days.size() == 1
                && days.getFirst().day() == start.getDayOfWeek()
                && days.getFirst().ordinal() >= Every.LAST
                && days.getFirst().ordinal() <= 4
                && MonthPlace.of(start).is(days.getFirst().ordinal());
    }

    private static Every every(Rule rule, Moment start) {
        Set<DayOfWeek> days = rule.byDay().stream().map(Weekday::day).collect(Collectors.toSet());
        return new Every(
                Repetition.Frequency.valueOf(rule.frequency().name()),
                rule.interval(),
                days,
                rule.byDay().isEmpty() ? 0 : rule.byDay().getFirst().ordinal(),
                until(rule, start));
    }

    private static Until until(Rule rule, Moment start) {
        if (rule.until().isPresent()) {
            return new Until.Day(RuleDates.untilLocal(rule.until().get(), start).toLocalDate());
        }
        return rule.count() > 0 ? new Until.Count(rule.count()) : new Until.Forever();
    }

    private static String words(Rule rule, Moment start) {
        boolean ordinal =
                rule.frequency() == Rule.Frequency.MONTHLY
                        && rule.byDay().size() == 1
                        && rule.byDay().getFirst().ordinal() != 0
                        && rule.byMonthDay().isEmpty()
                        && rule.byMonth().isEmpty()
                        && rule.bySetPos().isEmpty();
        if (!ordinal || rule.count() > 100_000) {
            return "by a rule of its own";
        }
        Weekday day = rule.byDay().getFirst();
        String which =
                switch (day.ordinal()) {
                    case 1 -> "first";
                    case 2 -> "second";
                    case 3 -> "third";
                    case 4 -> "fourth";
                    case 5 -> "fifth";
                    case -1 -> "last";
                    case -2 -> "last but one";
                    default -> "";
                };
        if (which.isEmpty()) {
            return "by a rule of its own";
        }
        String months =
                rule.interval() == 1 ? "every month" : "every " + rule.interval() + " months";
        String until =
                new Every(Repetition.Frequency.DAILY, 1, Set.of(), until(rule, start))
                        .words()
                        .substring("every day".length());
        return months
                + " on the "
                + which
                + " "
                + day.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + until;
    }

    /** The value of RRULE; {@code weekStart} is kept from a rule that had one. */
    static String rule(Every every, Moment start, DayOfWeek weekStart) {
        StringBuilder rule = new StringBuilder("FREQ=").append(every.frequency());
        if (every.interval() > 1) {
            rule.append(";INTERVAL=").append(every.interval());
        }
        switch (every.until()) {
            case Until.Forever() -> {}
            case Until.Count(var times) -> rule.append(";COUNT=").append(times);
            case Until.Day(var last) -> rule.append(";UNTIL=").append(until(start, last).value());
        }
        if (!every.days().isEmpty()) {
            rule.append(";BYDAY=")
                    .append(every.ordinal() == 0 ? "" : every.ordinal())
                    .append(
                            new TreeSet<>(every.days())
                                    .stream()
                                            .map(Repetitions::abbreviation)
                                            .collect(Collectors.joining(",")));
        }
        if (weekStart != DayOfWeek.MONDAY) {
            rule.append(";WKST=").append(abbreviation(weekStart));
        }
        return rule.toString();
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** The end of a day, in the form that goes with a start: RFC 5545 §3.3.10, UNTIL. */
    static Moment until(Moment start, LocalDate last) {
        if (start.date()) {
            return Moment.of(last);
        }
        return start.zone()
                .map(zone -> zone.at(last.atTime(23, 59, 59)))
                .map(Moment::utc)
                .orElseGet(() -> Moment.floating(last.atTime(23, 59, 59)));
    }

    static DayOfWeek weekStart(Series series) {
        return series.rules().isEmpty() ? DayOfWeek.MONDAY : series.rules().getFirst().weekStart();
    }
}
