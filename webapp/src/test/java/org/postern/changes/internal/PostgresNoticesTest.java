package org.postern.changes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;
import org.postern.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one PostgreSQL. */
class PostgresNoticesTest {
    private final TestDatabase database = TestDatabase.postgres();
    private final PostgresNotices here = new PostgresNotices(database.source(), database.client());
    private final HikariDataSource source = database.node("there");
    private final PostgresNotices there = new PostgresNotices(source, JdbcClient.create(source));
    private final BlockingQueue<ChangeNotice> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChangeNotice> heardThere = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() throws InterruptedException {
        here.subscribe("calendars", heardHere::add);
        there.subscribe("calendars", heardThere::add);
        BlockingQueue<ChangeNotice> ready = new LinkedBlockingQueue<>();
        there.subscribe("ready", ready::add);
        // Until the other node listens, there is nobody to tell.
        do {
            here.publish(new ChangeNotice("ready", 1));
        } while (ready.poll(50, TimeUnit.MILLISECONDS) == null);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        source.close();
        database.close();
    }

    @Test
    void bothNodesHearItOnce() throws InterruptedException {
        var notice = new ChangeNotice("calendars", 7);
        here.publish(notice);

        assertThat(next(heardHere)).isEqualTo(notice);
        assertThat(next(heardThere)).isEqualTo(notice);
        assertThat(heardHere.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(heardThere).isEmpty();
    }

    @Test
    void manyAreToldInOneGo() throws InterruptedException {
        Set<Long> many = LongStream.rangeClosed(1, 700).boxed().collect(Collectors.toSet());
        here.publish("calendars", many);

        Set<Long> heard = new HashSet<>();
        while (heard.size() < many.size()) {
            heard.add(Objects.requireNonNull(next(heardThere), "not all came").id());
        }
        assertThat(heard).isEqualTo(many);
    }

    @Test
    void otherNodeWakesOnlyWhomItConcerns() throws InterruptedException {
        BlockingQueue<ChangeNotice> second = new LinkedBlockingQueue<>();
        there.subscribe("newsrc", Set.of(2L), second::add);

        here.publish("newsrc", Set.of(1L));
        here.publish("newsrc", Set.of(2L));

        assertThat(next(second)).isEqualTo(new ChangeNotice("newsrc", 2));
        assertThat(second).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() throws InterruptedException {
        var transaction = new TransactionTemplate(database.transactions());
        transaction.executeWithoutResult(
                status -> {
                    here.publish(new ChangeNotice("calendars", 1));
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(_ -> here.publish(new ChangeNotice("calendars", 2)));

        assertThat(next(heardHere)).isEqualTo(new ChangeNotice("calendars", 2));
        assertThat(next(heardThere)).isEqualTo(new ChangeNotice("calendars", 2));
    }

    @Test
    void lostConnectionIsMadeAgainAndAnythingMayHaveChanged() throws InterruptedException {
        database.client()
                .sql(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE application_name = 'there'""")
                .query()
                .listOfRows();

        assertThat(next(heardThere)).isEqualTo(new ChangeNotice("calendars", ChangeNotice.ANY));
        here.publish(new ChangeNotice("calendars", 3));
        assertThat(next(heardThere)).isEqualTo(new ChangeNotice("calendars", 3));
    }

    private static @Nullable ChangeNotice next(BlockingQueue<ChangeNotice> heard)
            throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
