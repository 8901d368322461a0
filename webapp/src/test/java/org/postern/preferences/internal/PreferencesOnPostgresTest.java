package org.postern.preferences.internal;

import org.postern.database.TestDatabase;

class PreferencesOnPostgresTest extends PreferencesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
