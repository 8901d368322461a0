package org.postern.calendar;

class SchedulingOnH2Test extends SchedulingContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
