package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class CompletionOnPostgresTest extends CompletionContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
