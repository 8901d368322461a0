package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class CommonWordsOnH2Test extends CommonWordsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
