package org.postern.calendar.internal.event;

import java.time.LocalDate;
import org.postern.calendar.Repetition.Every;

/**
 * Where a date is among those of its month on the same day of the week.
 *
 * @param ordinal from 1
 */
record MonthPlace(int ordinal, boolean last) {
    private static final int WEEK = 7;

    static MonthPlace of(LocalDate date) {
        return new MonthPlace(
                (date.getDayOfMonth() - 1) / WEEK + 1,
                date.getDayOfMonth() + WEEK > date.lengthOfMonth());
    }

    boolean is(int wanted) {
        return wanted == Every.LAST ? last : wanted == ordinal;
    }

    /** The place to count by when a date that was counted by another has come here. */
    int like(int before) {
        return (before == Every.LAST && last) || ordinal > 4 ? Every.LAST : ordinal;
    }
}
