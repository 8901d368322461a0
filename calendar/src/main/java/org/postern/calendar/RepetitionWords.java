package org.postern.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;

/** A repetition in English. */
final class RepetitionWords {
    private RepetitionWords() {}

    static String of(Repetition repetition) {
        return switch (repetition) {
            case Repetition.Once() -> "";
            case Repetition.Custom(_, var words) -> words;
            case Every every -> every(every) + days(every) + until(every.until());
        };
    }

    private static String every(Every every) {
        String unit =
                switch (every.frequency()) {
                    case DAILY -> "day";
                    case WEEKLY -> "week";
                    case MONTHLY -> "month";
                    case YEARLY -> "year";
                };
        return every.interval() == 1
                ? "every " + unit
                : "every " + every.interval() + " " + unit + "s";
    }

    private static String days(Every every) {
        List<String> names = every.days().stream().sorted().map(RepetitionWords::name).toList();
        if (names.isEmpty()) {
            return "";
        }
        if (every.ordinal() != 0) {
            return " on the " + ordinal(every.ordinal()) + " " + names.getFirst();
        }
        if (names.size() == 1) {
            return " on " + names.getFirst();
        }
        return " on "
                + String.join(", ", names.subList(0, names.size() - 1))
                + " and "
                + names.getLast();
    }

    private static String ordinal(int ordinal) {
        return switch (ordinal) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            default -> "last";
        };
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String until(Until until) {
        return switch (until) {
            case Until.Forever() -> "";
            case Until.Count(var times) -> times == 1 ? ", once" : ", " + times + " times";
            case Until.Day(var last) -> ", until " + last;
        };
    }
}
