package org.postern.contacts.internal;

import org.postern.database.TestDatabase;

class VcfOnH2Test extends VcfContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
