package org.postern.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates as a reader wants them: the time today, the weekday this week, the day this year.
 *
 * @param zone the reader's, as the browser says
 */
public record ListDates(ZoneId zone, Locale locale) {

    /** For a row. */
    public String brief(Instant when, Instant now) {
        ZonedDateTime date = when.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = date.toLocalDate();
        if (day.equals(today)) {
            return date.format(
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale));
        }
        if (day.isBefore(today) && day.isAfter(today.minusDays(7))) {
            return date.format(DateTimeFormatter.ofPattern("EEE", locale));
        }
        if (day.getYear() == today.getYear()) {
            return date.format(DateTimeFormatter.ofPattern("d MMM", locale));
        }
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }

    /** The time of day alone. */
    public String time(Instant when) {
        return when.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale));
    }

    /** For the head of a message and the first line of a reply. */
    public String full(Instant when) {
        return when.atZone(zone)
                .format(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .localizedBy(locale));
    }
}
