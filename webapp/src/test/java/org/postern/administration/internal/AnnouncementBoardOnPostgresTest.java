package org.postern.administration.internal;

import org.postern.database.TestDatabase;

class AnnouncementBoardOnPostgresTest extends AnnouncementBoardContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
