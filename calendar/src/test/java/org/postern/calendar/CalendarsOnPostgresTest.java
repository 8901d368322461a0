package org.postern.calendar;

class CalendarsOnPostgresTest extends CalendarsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
