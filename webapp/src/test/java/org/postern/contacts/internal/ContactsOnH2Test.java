package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class ContactsOnH2Test extends ContactsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
