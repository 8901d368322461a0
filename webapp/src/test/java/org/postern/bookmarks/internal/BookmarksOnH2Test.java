package org.postern.bookmarks.internal;

import org.postern.database.TestDatabase;

class BookmarksOnH2Test extends BookmarksContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
