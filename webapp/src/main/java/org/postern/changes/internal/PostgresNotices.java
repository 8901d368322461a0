package org.postern.changes.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices among all nodes that share one PostgreSQL. NOTIFY is part of the transaction: it goes out
 * when that is committed and not otherwise. One connection of the pool listens.
 */
final class PostgresNotices implements ChangeNotices, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotices.class);
    private static final String CHANNEL = "postern_changes";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    /** A payload is shorter than 8,000 octets. */
    private static final int MOST_IN_ONE = 300;

    private final Listeners listeners = new Listeners();
    private final CountDownLatch end = new CountDownLatch(1);
    private final String node = UUID.randomUUID().toString();
    private final DataSource source;
    private final JdbcClient database;
    private final Thread thread;

    PostgresNotices(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
        this.thread = Thread.ofVirtual().name("change-notices").start(this::listen);
    }

    @Override
    public void publish(ChangeNotice notice) {
        publish(notice.topic(), Set.of(notice.id()));
    }

    @Override
    public void publish(String topic, Set<Long> ids) {
        // Our own windows hear it without the way through the server.
        Commit.then(() -> ids.forEach(id -> listeners.tell(new ChangeNotice(topic, id))));
        List<Long> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += MOST_IN_ONE) {
            send(topic, all.subList(from, Math.min(from + MOST_IN_ONE, all.size())));
        }
    }

    private void send(String topic, List<Long> ids) {
        String numbers = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        database.sql("SELECT pg_notify(?, ?)")
                .params(CHANNEL, node + ' ' + topic + ' ' + numbers)
                .query((_, _) -> "")
                .list();
    }

    @Override
    public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
        return listeners.add(topic, listener);
    }

    @Override
    public Subscription subscribe(String topic, Set<Long> ids, Consumer<ChangeNotice> listener) {
        return listeners.add(topic, ids, listener);
    }

    private void listen() {
        boolean first = true;
        while (end.getCount() > 0) {
            try (Connection connection = source.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("LISTEN " + CHANNEL);
                }
                if (!first) {
                    listeners.tellAll();
                }
                first = false;
                try {
                    hear(connection);
                } finally {
                    // Never back into the pool, where it would gather notices nobody reads.
                    connection.abort(Runnable::run);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("notices of other nodes are not heard: {}", e.toString());
                first = false;
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (end.getCount() > 0) {
            for (PGNotification told : postgres.getNotifications((int) PATIENCE.toMillis())) {
                take(told.getParameter());
            }
            // A connection that died without a word is noticed by asking.
            if (!connection.isValid((int) PATIENCE.toSeconds())) {
                throw new SQLException("the connection is gone");
            }
        }
    }

    private void take(String told) {
        String[] words = told.split(" ", -1);
        if (words.length == 3 && !words[0].equals(node)) {
            try {
                for (String id : words[2].split(",", -1)) {
                    listeners.tell(new ChangeNotice(words[1], Long.parseLong(id)));
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("a notice of another program on our channel was left out");
            }
        }
    }

    private void pause() {
        try {
            if (end.await(BEFORE_RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the end came while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.countDown();
        }
    }

    @Override
    public void close() {
        end.countDown();
        thread.interrupt();
        listeners.close();
    }
}
