package org.postern.people.internal;

import org.postern.database.TestDatabase;

class PeopleOnPostgresTest extends PeopleContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
