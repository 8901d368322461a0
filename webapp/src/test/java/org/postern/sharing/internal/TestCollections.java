package org.postern.sharing.internal;

import org.postern.changes.ChangeNotices;
import org.postern.database.TestDatabase;
import org.postern.people.People;
import org.postern.sharing.SharedCollections;

/** Collections for tests of what is in them. */
public final class TestCollections {
    private TestCollections() {}

    public static SharedCollections in(
            TestDatabase database, People people, ChangeNotices notices) {
        return new JdbcSharedCollections(
                database.client(), database.transactions(), people, notices);
    }
}
