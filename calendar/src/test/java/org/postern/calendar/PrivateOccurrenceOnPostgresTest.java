package org.postern.calendar;

class PrivateOccurrenceOnPostgresTest extends PrivateOccurrenceContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
