package org.postern.calendar;

class EventsOnPostgresTest extends EventsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
