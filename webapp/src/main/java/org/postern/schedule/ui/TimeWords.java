package org.postern.schedule.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.postern.calendar.EventTime;

/** When an event is, in words. */
final class TimeWords {
    private TimeWords() {}

    /** On the reader's clock: "Wednesday 18 November 2026, 09:00 – 10:00". */
    static String of(EventTime time, ZoneId reader, Locale locale) {
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        var span = EventTimes.shown(time, reader);
        LocalDateTime start = span.start();
        LocalDateTime end = span.end();
        if (span.allDay()) {
            LocalDate last = end.toLocalDate().minusDays(1);
            return last.equals(start.toLocalDate())
                    ? day.format(start)
                    : day.format(start) + " – " + day.format(last);
        }
        var hour = DateTimeFormatter.ofPattern("HH:mm", locale);
        String from = day.format(start) + ", " + hour.format(start);
        if (end.equals(start)) {
            return from;
        }
        return end.toLocalDate().equals(start.toLocalDate())
                ? from + " – " + hour.format(end)
                : from + " – " + day.format(end) + ", " + hour.format(end);
    }
}
