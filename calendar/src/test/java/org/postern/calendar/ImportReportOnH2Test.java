package org.postern.calendar;

class ImportReportOnH2Test extends ImportReportContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
