package org.postern.schedule.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.postern.frontend.CalendarBoard.Range;

/**
 * What the days on the board are called.
 *
 * @param week the number of the week, ISO 8601; 0 where there is more than one
 */
record Period(String title, int week) {

    static Period of(CalendarNavigation where, Locality locality) {
        Range days = where.view().around(where.date(), locality.firstDay());
        LocalDate first = days.from();
        LocalDate last = days.to().minusDays(1);
        Locale locale = locality.locale();
        return switch (where.view()) {
            case DAY -> new Period(format("EEEE d MMMM uuuu", first, locale), week(first));
            case WEEK -> new Period(span(first, last, locale), week(first.plusDays(3)));
            case MONTH -> new Period(format("LLLL uuuu", where.date(), locale), 0);
            case AGENDA -> new Period(span(first, last, locale), 0);
        };
    }

    private static String span(LocalDate first, LocalDate last, Locale locale) {
        String from = first.getMonth() == last.getMonth() ? "d" : "d MMMM";
        return format(from, first, locale) + " – " + format("d MMMM uuuu", last, locale);
    }

    private static String format(String pattern, LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
