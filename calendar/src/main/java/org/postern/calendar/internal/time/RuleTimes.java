package org.postern.calendar.internal.time;

import java.time.LocalTime;
import java.util.List;
import org.postern.calendar.internal.time.Rule.Frequency;

/** The times of day a rule takes, as seconds from midnight, ascending. */
final class RuleTimes {
    private final Rule rule;
    private final LocalTime start;
    private final int[] ofDay;

    RuleTimes(Rule rule, LocalTime start) {
        this.rule = rule;
        this.start = start;
        this.ofDay = rule.frequency().withinDay() ? new int[0] : ofDay(rule, start);
    }

    private static int[] ofDay(Rule rule, LocalTime start) {
        if (rule.byHour().isEmpty() && rule.byMinute().isEmpty() && rule.bySecond().isEmpty()) {
            return new int[] {start.toSecondOfDay()};
        }
        return product(
                or(rule.byHour(), start.getHour()),
                or(rule.byMinute(), start.getMinute()),
                or(rule.bySecond(), start.getSecond()));
    }

    private static List<Integer> or(List<Integer> given, int otherwise) {
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    private static int[] product(
            List<Integer> hours, List<Integer> minutes, List<Integer> seconds) {
        int[] times = new int[hours.size() * minutes.size() * seconds.size()];
        int at = 0;
        for (int hour : hours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    times[at++] = hour * 3600 + minute * 60 + second;
                }
            }
        }
        return times;
    }

    /** Of a day, for rules that count days or more. */
    int[] ofDay() {
        return ofDay;
    }

    boolean takesHour(int hour) {
        return rule.byHour().isEmpty() || rule.byHour().contains(hour);
    }

    boolean takesMinute(int minute) {
        return rule.byMinute().isEmpty() || rule.byMinute().contains(minute);
    }

    /** Of an hour, minute or second, for rules that count those. */
    int[] of(LocalTime at) {
        List<Integer> hour = List.of(at.getHour());
        if (rule.frequency() == Frequency.HOURLY) {
            return product(
                    hour,
                    or(rule.byMinute(), start.getMinute()),
                    or(rule.bySecond(), start.getSecond()));
        }
        List<Integer> minute = List.of(at.getMinute());
        if (rule.frequency() == Frequency.MINUTELY) {
            return product(hour, minute, or(rule.bySecond(), start.getSecond()));
        }
        return rule.bySecond().isEmpty() || rule.bySecond().contains(at.getSecond())
                ? product(hour, minute, List.of(at.getSecond()))
                : new int[0];
    }
}
