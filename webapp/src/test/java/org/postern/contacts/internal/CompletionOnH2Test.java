package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class CompletionOnH2Test extends CompletionContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
