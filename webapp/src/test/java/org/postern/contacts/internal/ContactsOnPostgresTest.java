package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class ContactsOnPostgresTest extends ContactsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
