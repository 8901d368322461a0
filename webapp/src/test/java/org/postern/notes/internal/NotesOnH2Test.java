package org.postern.notes.internal;

import org.postern.database.TestDatabase;

class NotesOnH2Test extends NotesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
