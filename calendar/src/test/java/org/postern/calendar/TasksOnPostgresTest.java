package org.postern.calendar;

class TasksOnPostgresTest extends TasksContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
