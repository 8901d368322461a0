package org.postern.calendar;

import java.util.regex.Pattern;

/**
 * Which occurrence of a series: where the rule puts it, whether or not it was moved since, RFC 5545
 * §3.8.4.4. The value is a date or date-time of iCalendar, in the time zone of the series.
 */
public record RecurrenceId(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{8}(T[0-9]{6}Z?)?");

    public RecurrenceId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Neither a date nor a date-time");
        }
    }
}
