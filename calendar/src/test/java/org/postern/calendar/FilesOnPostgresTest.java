package org.postern.calendar;

class FilesOnPostgresTest extends FilesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
