package org.postern.calendar;

class FilesOnH2Test extends FilesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
