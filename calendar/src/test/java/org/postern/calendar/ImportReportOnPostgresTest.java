package org.postern.calendar;

class ImportReportOnPostgresTest extends ImportReportContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
