package org.postern.calendar;

class SeriesOnPostgresTest extends SeriesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
