package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class GroupsOnPostgresTest extends GroupsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
