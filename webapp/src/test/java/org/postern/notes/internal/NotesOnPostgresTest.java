package org.postern.notes.internal;

import org.postern.database.TestDatabase;

class NotesOnPostgresTest extends NotesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
