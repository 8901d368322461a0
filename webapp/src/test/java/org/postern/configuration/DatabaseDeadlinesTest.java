package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class DatabaseDeadlinesTest {
    @Test
    void postgresIsGivenUpAfterAWhile() {
        try (var pool = looked("jdbc:postgresql://db/postern")) {
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("socketTimeout", "60")
                    .containsEntry("connectTimeout", "5");
        }
    }

    @Test
    void whatTheAddressSaysHolds() {
        try (var pool = looked("jdbc:postgresql://db/postern?socketTimeout=300")) {
            assertThat(pool.getDataSourceProperties()).doesNotContainKey("socketTimeout");
        }
    }

    @Test
    void embeddedDatabaseHasNoSuchWord() {
        try (var pool = looked("jdbc:h2:mem:none")) {
            assertThat(pool.getDataSourceProperties()).isEmpty();
        }
    }

    private static HikariDataSource looked(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        new DatabaseDeadlines().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }
}
