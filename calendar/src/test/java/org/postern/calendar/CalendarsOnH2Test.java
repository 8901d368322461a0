package org.postern.calendar;

class CalendarsOnH2Test extends CalendarsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
