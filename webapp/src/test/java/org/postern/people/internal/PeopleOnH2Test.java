package org.postern.people.internal;

import org.postern.database.TestDatabase;

class PeopleOnH2Test extends PeopleContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
