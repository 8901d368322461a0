package org.postern.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** How an event repeats, as far as a form asks for it; RFC 5545 §3.3.10. */
public sealed interface Repetition {
    static Repetition none() {
        return new Once();
    }

    /** Not at all. */
    record Once() implements Repetition {}

    /**
     * Every so many days, weeks, months or years.
     *
     * @param days of a week, empty meaning the day of the start; of a month the one that {@code
     *     ordinal} counts
     * @param ordinal the how-manyth of its month such a day is, 1 to 4, or {@link #LAST}; 0 where
     *     months do not go by days of the week
     */
    record Every(Frequency frequency, int interval, Set<DayOfWeek> days, int ordinal, Until until)
            implements Repetition {
        /** The last one of its month. */
        public static final int LAST = -1;

        public Every {
            days = Set.copyOf(days);
            if (interval < 1 || interval > 1_000) {
                throw new IllegalArgumentException("An interval is from 1 to 1000");
            }
            if (!days.isEmpty() && frequency != Frequency.WEEKLY && ordinal == 0) {
                throw new IllegalArgumentException("Days are for weeks");
            }
            boolean counted = frequency == Frequency.MONTHLY && days.size() == 1;
            if (ordinal < LAST || ordinal > 4 || (ordinal != 0 && !counted)) {
                throw new IllegalArgumentException("Only one day of a month is counted");
            }
        }

        /** Days, or months by their number. */
        public Every(Frequency frequency, int interval, Set<DayOfWeek> days, Until until) {
            this(frequency, interval, days, 0, until);
        }

        /** Every so many months on, say, their second Tuesday. */
        public static Every monthly(int interval, int ordinal, DayOfWeek day, Until until) {
            return new Every(Frequency.MONTHLY, interval, Set.of(day), ordinal, until);
        }
    }

    /** A rule that a form does not ask for; it is kept as it is. */
    record Custom(String rule, String words) implements Repetition {}

    /** What an interval counts. */
    enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** When it ends. */
    sealed interface Until {
        /** Never. */
        record Forever() implements Until {}

        /** After so many times, the first included. */
        record Count(int times) implements Until {
            public Count {
                if (times < 1 || times > 100_000) {
                    throw new IllegalArgumentException("A count is from 1 to 100000");
                }
            }
        }

        /** With the last one that begins on this day or before. */
        record Day(LocalDate last) implements Until {}
    }

    /** The rule in English, "every 2 weeks on Monday and Friday, 10 times"; empty if once. */
    default String words() {
        return RepetitionWords.of(this);
    }
}
