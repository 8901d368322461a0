package org.postern.calendar;

import java.time.Clock;
import javax.sql.DataSource;
import org.postern.calendar.internal.store.Database;
import org.postern.calendar.internal.store.JdbcCalendars;
import org.postern.calendar.internal.store.JdbcEvents;
import org.postern.calendar.internal.store.JdbcFiles;
import org.postern.calendar.internal.store.JdbcScheduling;
import org.postern.calendar.internal.store.JdbcTasks;

/** All of this module over one database, whose tables must be there. */
public record CalendarServices(
        Calendars calendars,
        Events events,
        Tasks tasks,
        CalendarFiles files,
        Scheduling scheduling) {
    /** Where Flyway finds the tables. */
    public static final String MIGRATIONS = "classpath:org/postern/calendar/database";

    /** Opens them; the listener is told after each change, on the thread that made it. */
    public static CalendarServices open(DataSource source, CalendarListener listener, Clock clock) {
        Database database = new Database(source, listener, clock);
        return new CalendarServices(
                new JdbcCalendars(database),
                new JdbcEvents(database),
                new JdbcTasks(database),
                new JdbcFiles(database),
                new JdbcScheduling(database));
    }
}
