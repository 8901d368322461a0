package org.postern.calendar;

class TellingOnPostgresTest extends TellingContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
