package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postern.testservers.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with the tables of this module. */
record TestDatabase(DataSource source) {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static TestDatabase h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return migrated(JdbcConnectionPool.create(source));
    }

    static TestDatabase postgres() {
        PostgresServer.Database database = PostgresServer.shared().newDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.userName());
        source.setPassword(database.password());
        return migrated(source);
    }

    private static TestDatabase migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(CalendarServices.MIGRATIONS)
                .load()
                .migrate();
        return new TestDatabase(source);
    }

    /** Until a statement waits for the lock of another; PostgreSQL only. */
    void untilSomebodyWaits() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection asking = source().getConnection();
                var statement =
                        asking.prepareStatement(
                                """
                                SELECT COUNT(*) FROM pg_stat_activity
                                WHERE datname = current_database()
                                  AND wait_event_type = 'Lock'""")) {
            boolean waits = false;
            while (!waits && System.nanoTime() < end) {
                try (var row = statement.executeQuery()) {
                    waits = row.next() && row.getInt(1) > 0;
                }
            }
            assertThat(waits).isTrue();
        }
    }
}
