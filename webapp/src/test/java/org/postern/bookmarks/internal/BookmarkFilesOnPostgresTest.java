package org.postern.bookmarks.internal;

import org.postern.database.TestDatabase;

class BookmarkFilesOnPostgresTest extends BookmarkFilesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
