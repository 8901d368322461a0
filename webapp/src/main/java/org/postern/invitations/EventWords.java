package org.postern.invitations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.postern.calendar.EventTime;

/**
 * When an event is, in words.
 *
 * @param zone the reader's: times are told on the reader's clocks
 */
public record EventWords(Locale locale, ZoneId zone) {

    /** The day and the hours, as {@code Thursday, 26 November 2026, 13:30 – 15:30}. */
    public String when(EventTime time) {
        return switch (time) {
            case EventTime.AllDay(LocalDate first, LocalDate last) ->
                    first.equals(last) ? day(first) : day(first) + " – " + day(last);
            case EventTime.Timed(LocalDateTime start, LocalDateTime end, ZoneId place) ->
                    hours(there(start, place), there(end, place));
            case EventTime.Floating(LocalDateTime start, LocalDateTime end) -> hours(start, end);
        };
    }

    /** The same for somebody who may be anywhere: with the name of the zone. */
    public String whenAnywhere(EventTime time) {
        return time instanceof EventTime.Timed
                ? when(time) + " (" + zone.getDisplayName(TextStyle.FULL, locale) + ")"
                : when(time);
    }

    /** The day it begins on the reader's clocks. */
    public LocalDate firstDay(EventTime time) {
        return switch (time) {
            case EventTime.AllDay all -> all.first();
            case EventTime.Timed timed -> there(timed.start(), timed.zone()).toLocalDate();
            case EventTime.Floating floating -> floating.start().toLocalDate();
        };
    }

    private LocalDateTime there(LocalDateTime time, ZoneId place) {
        return ZonedDateTime.of(time, place).withZoneSameInstant(zone).toLocalDateTime();
    }

    private String hours(LocalDateTime start, LocalDateTime end) {
        if (start.equals(end)) {
            return day(start.toLocalDate()) + ", " + hour(start);
        }
        String until =
                start.toLocalDate().equals(end.toLocalDate())
                        ? hour(end)
                        : day(end.toLocalDate()) + ", " + hour(end);
        return day(start.toLocalDate()) + ", " + hour(start) + " – " + until;
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale));
    }

    private String hour(LocalDateTime time) {
        return time.format(
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale));
    }
}
