package org.postern.news.internal;

import org.postern.database.TestDatabase;

class NewsrcOnPostgresTest extends NewsrcContract {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
