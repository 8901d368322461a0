package org.postern.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postern.testservers.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An empty database with all tables, gone after the test. */
public final class TestDatabase implements AutoCloseable {
    private final HikariDataSource source = new HikariDataSource();

    private TestDatabase(String url, String userName, String password) {
        source.setJdbcUrl(url);
        source.setUsername(userName);
        source.setPassword(password);
        source.setMaximumPoolSize(8);
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:org/postern/database", "classpath:org/postern/calendar/database")
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    /** The embedded one, in memory. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    }

    /** A new database of the PostgreSQL that the tests of this JVM share. */
    public static TestDatabase postgres() {
        var database = PostgresServer.shared().newDatabase();
        return new TestDatabase(database.url(), database.userName(), database.password());
    }

    public DataSource source() {
        return source;
    }

    /** Connections of one more node to the same database, which knows them by this name. */
    public HikariDataSource node(String name) {
        var node = new HikariDataSource();
        node.setJdbcUrl(source.getJdbcUrl());
        node.setUsername(source.getUsername());
        node.setPassword(source.getPassword());
        node.addDataSourceProperty("ApplicationName", name);
        node.setMaximumPoolSize(2);
        return node;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(source);
    }

    @Override
    public void close() {
        if (source.getJdbcUrl().startsWith("jdbc:h2")) {
            client().sql("SHUTDOWN").update();
        }
        source.close();
    }
}
