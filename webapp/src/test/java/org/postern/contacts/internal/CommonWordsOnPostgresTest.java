package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class CommonWordsOnPostgresTest extends CommonWordsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
