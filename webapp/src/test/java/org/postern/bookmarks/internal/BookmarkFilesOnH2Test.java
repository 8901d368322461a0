package org.postern.bookmarks.internal;

import org.postern.database.TestDatabase;

class BookmarkFilesOnH2Test extends BookmarkFilesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
