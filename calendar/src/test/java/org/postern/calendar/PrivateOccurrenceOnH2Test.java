package org.postern.calendar;

class PrivateOccurrenceOnH2Test extends PrivateOccurrenceContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
