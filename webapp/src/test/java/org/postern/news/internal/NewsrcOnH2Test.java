package org.postern.news.internal;

import org.postern.database.TestDatabase;

class NewsrcOnH2Test extends NewsrcContract {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
