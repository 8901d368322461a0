package org.postern.sharing.internal;

import org.postern.database.TestDatabase;

class SharedCollectionsOnH2Test extends SharedCollectionsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
