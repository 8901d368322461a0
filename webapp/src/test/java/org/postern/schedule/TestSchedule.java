package org.postern.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.postern.calendar.CalendarServices;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.people.People;
import org.postern.people.internal.TestPeople;

/** Calendars in a database of their own, on Wednesday 18 November 2026 at noon. */
public final class TestSchedule implements AutoCloseable {
    private final TestDatabase database = TestDatabase.h2();
    private final CalendarChanges changes = new CalendarChanges(new TestNotices());
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-18T12:00:00Z"), ZoneOffset.UTC);
    private final CalendarPeople people;
    private final CalendarServices services;
    private boolean closed;

    public TestSchedule() {
        People inTheHouse = TestPeople.in(database);
        people = new CalendarPeople(inTheHouse);
        services =
                CalendarServices.open(
                        database.source(), (_, users) -> users.forEach(changes::tell), clock);
    }

    public CalendarServices services() {
        return services;
    }

    public CalendarPeople people() {
        return people;
    }

    public CalendarChanges changes() {
        return changes;
    }

    public Clock clock() {
        return clock;
    }

    /** Meanwhile nobody can be told who anybody is. */
    public void withoutPeople(Runnable meanwhile) {
        database.client().sql("ALTER TABLE person RENAME TO person_away").update();
        meanwhile.run();
        database.client().sql("ALTER TABLE person_away RENAME TO person").update();
    }

    /** The database is gone. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            database.close();
        }
    }
}
