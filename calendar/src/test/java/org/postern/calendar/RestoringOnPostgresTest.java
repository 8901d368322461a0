package org.postern.calendar;

class RestoringOnPostgresTest extends RestoringContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
