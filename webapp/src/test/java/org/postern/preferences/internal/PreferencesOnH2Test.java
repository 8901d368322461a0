package org.postern.preferences.internal;

import org.postern.database.TestDatabase;

class PreferencesOnH2Test extends PreferencesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
