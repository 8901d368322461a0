package org.postern.calendar;

import java.time.Clock;
import javax.sql.DataSource;

/** All of this module over one database, whose tables must be there. */
public record CalendarServices(
        Calendars calendars,
        Events events,
        Tasks tasks,
        CalendarFiles files,
        Scheduling scheduling) {
    /** Opens them; the listener is told after each change, on the thread that made it. */
    @SuppressWarnings("DoNotCallSuggester") // until it opens
    public static CalendarServices open(
            DataSource database, CalendarListener listener, Clock clock) {
        throw new UnsupportedOperationException("Not yet");
    }
}
