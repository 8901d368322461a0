package org.postern.calendar.internal.store;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarListener;
import org.postern.calendar.CalendarUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, its transactions, and whom to tell when one has changed something. */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int LONGEST_SECONDS = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CalendarListener listener;
    private final Clock clock;

    public Database(DataSource source, CalendarListener listener, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.transactions.setTimeout(LONGEST_SECONDS);
        this.listener = listener;
        this.clock = clock;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Clock clock() {
        return clock;
    }

    /** All or nothing. */
    <T> T inTransaction(Supplier<T> work) {
        T result = transactions.execute(_ -> work.get());
        return Objects.requireNonNull(result);
    }

    /** Tells what is committed; nothing that fails now may say that the change did. */
    void changed(CalendarId calendar, Supplier<Set<CalendarUser>> users) {
        try {
            listener.changed(calendar, Set.copyOf(users.get()));
        } catch (RuntimeException e) {
            LOG.warn("windows could not be told of a change", e);
        }
    }
}
