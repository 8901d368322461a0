package org.postern.calendar;

class SchedulingOnPostgresTest extends SchedulingContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
