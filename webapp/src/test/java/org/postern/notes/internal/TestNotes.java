package org.postern.notes.internal;

import java.time.Clock;
import org.postern.database.TestDatabase;
import org.postern.notes.Notes;
import org.postern.sharing.SharedCollections;

/** Notes for tests of what shows them. */
public final class TestNotes {
    private TestNotes() {}

    public static Notes in(TestDatabase database, SharedCollections collections) {
        return new JdbcNotes(
                database.client(), database.transactions(), collections, Clock.systemUTC());
    }
}
