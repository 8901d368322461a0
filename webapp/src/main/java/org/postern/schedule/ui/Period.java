package org.postern.schedule.ui;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postern.frontend.CalendarBoard.Range;

/**
 * What the days on the board are called.
 *
 * @param week the number of the week, ISO 8601; 0 where there is more than one
 */
record Period(String title, int week) {
    private static final Pattern QUOTED_OR_DAY = Pattern.compile("'[^']*'|d+");

    static Period of(CalendarNavigation where, Locality locality) {
        Range days = where.view().around(where.date(), locality.firstDay());
        LocalDate first = days.from();
        LocalDate last = days.to().minusDays(1);
        Locale locale = locality.locale();
        return switch (where.view()) {
            case DAY ->
                    new Period(format(style(FormatStyle.FULL, locale), first, locale), week(first));
            case WEEK -> new Period(span(first, last, locale), week(first.plusDays(3)));
            case MONTH -> new Period(format(fields("yMMMM", locale), where.date(), locale), 0);
            case AGENDA -> new Period(span(first, last, locale), 0);
        };
    }

    private static String span(LocalDate first, LocalDate last, Locale locale) {
        String whole = style(FormatStyle.LONG, locale);
        if (first.getMonth() == last.getMonth()) {
            var days = "'" + first.getDayOfMonth() + " – " + last.getDayOfMonth() + "'";
            return format(
                    QUOTED_OR_DAY
                            .matcher(whole)
                            .replaceAll(part -> part.group().startsWith("'") ? part.group() : days),
                    last,
                    locale);
        }
        String from = first.getYear() == last.getYear() ? fields("MMMMd", locale) : whole;
        return format(from, first, locale) + " – " + format(whole, last, locale);
    }

    /** The pattern in which a language writes whole dates. */
    private static String style(FormatStyle style, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                style, null, IsoChronology.INSTANCE, locale);
    }

    /** The pattern in which a language has these fields. */
    private static String fields(String template, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                template, IsoChronology.INSTANCE, locale);
    }

    private static String format(String pattern, LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
