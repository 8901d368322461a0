package org.postern.schedule.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.postern.calendar.EventTime;

/** When an event is, in words. */
final class TimeWords {
    private TimeWords() {}

    /**
     * By some clock, as the reader writes dates and hours: "Wednesday, 18 November 2026, 09:00 –
     * 10:00".
     */
    static String of(EventTime time, ZoneId clock, Locality reader) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale());
        var span = EventTimes.shown(time, clock);
        LocalDateTime start = span.start();
        LocalDateTime end = span.end();
        if (span.allDay()) {
            LocalDate last = end.toLocalDate().minusDays(1);
            return last.equals(start.toLocalDate())
                    ? day.format(start)
                    : day.format(start) + " – " + day.format(last);
        }
        var hour = reader.hours();
        String from = day.format(start) + ", " + hour.format(start);
        if (end.equals(start)) {
            return from;
        }
        return end.toLocalDate().equals(start.toLocalDate())
                ? from + " – " + hour.format(end)
                : from + " – " + day.format(end) + ", " + hour.format(end);
    }
}
