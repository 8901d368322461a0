package org.postern.preferences.internal;

import org.postern.database.TestDatabase;

class IdentitiesOnH2Test extends IdentitiesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
