package org.postern.sharing.internal;

import org.postern.database.TestDatabase;

class SharedCollectionsOnPostgresTest extends SharedCollectionsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
