package org.postern.calendar;

class SeriesOnH2Test extends SeriesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
