package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void keepsWhatIsStoredWhenItIsStartedAgain() throws SQLException {
        try (var server = PostgresServer.start()) {
            var database = server.newDatabase();
            try (var connection = connect(database)) {
                connection.createStatement().execute("CREATE TABLE kept (id INT)");
            }
            server.restart();
            try (var connection = connect(database);
                    var rows = connection.createStatement().executeQuery("SELECT * FROM kept")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void eachDatabaseIsItsOwn() throws SQLException {
        try (var server = PostgresServer.start()) {
            var first = server.newDatabase();
            var second = server.newDatabase();
            assertThat(first.url()).isNotEqualTo(second.url());
            for (var database : new PostgresServer.Database[] {first, second}) {
                try (var connection = connect(database)) {
                    connection.createStatement().execute("CREATE TABLE mine (id INT)");
                }
            }
        }
    }

    private static Connection connect(PostgresServer.Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.userName(), database.password());
    }
}
