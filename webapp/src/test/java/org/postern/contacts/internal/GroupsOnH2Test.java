package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class GroupsOnH2Test extends GroupsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
