package org.postern.calendar;

class RestoringOnH2Test extends RestoringContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
