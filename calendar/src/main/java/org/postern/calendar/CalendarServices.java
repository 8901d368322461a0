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
    /**
     * @param listener is told after each change, on the thread that made it
     */
    public static CalendarServices open(
            DataSource database, CalendarListener listener, Clock clock) {
        throw new UnsupportedOperationException("Not yet");
    }
}
