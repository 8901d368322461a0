package org.postern.bookmarks.internal;

import org.postern.database.TestDatabase;

class BookmarksOnPostgresTest extends BookmarksContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
