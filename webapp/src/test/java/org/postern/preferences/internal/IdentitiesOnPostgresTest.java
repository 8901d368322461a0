package org.postern.preferences.internal;

import org.postern.database.TestDatabase;

class IdentitiesOnPostgresTest extends IdentitiesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
