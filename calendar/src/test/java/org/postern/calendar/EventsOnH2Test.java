package org.postern.calendar;

class EventsOnH2Test extends EventsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
