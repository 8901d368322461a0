package org.postern.administration.internal;

import org.postern.database.TestDatabase;

class AnnouncementBoardOnH2Test extends AnnouncementBoardContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
