package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class VcfOnPostgresTest extends VcfContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
