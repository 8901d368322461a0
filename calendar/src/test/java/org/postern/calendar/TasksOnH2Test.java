package org.postern.calendar;

class TasksOnH2Test extends TasksContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
