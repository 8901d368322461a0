package org.postern.imap.internal;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;

/** Runs work on borrowed connections and knows what may be done twice: reading, never changing. */
final class Workers {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final WorkerPool pool;
    private final Runnable onAnswer;
    private final Runnable onNoAnswer;
    private final Semaphore slices;

    /**
     * @param size connections the pool may have
     * @param onAnswer told when the back end answered
     * @param onNoAnswer told when no connection could be made
     */
    Workers(WorkerPool pool, int size, Runnable onAnswer, Runnable onNoAnswer) {
        this.pool = pool;
        this.onAnswer = onAnswer;
        this.onNoAnswer = onNoAnswer;
        this.slices = new Semaphore(Math.max(1, size - 1), true);
    }

    /** Work without effects: where its connection turns out dead, it is done again on a new one. */
    <T> T reading(@Nullable MailboxName mailbox, Function<ImapConnection, T> work) {
        try {
            return on(borrow(mailbox), work);
        } catch (ConnectionLost lost) {
            if (lost.getCause() instanceof SocketTimeoutException) {
                throw lost; // a server too slow once will be too slow again
            }
            return on(fresh(), work);
        }
    }

    /**
     * A slice of long work without effects, such as a search or an index. Slices of an account
     * leave one connection to its clicks; where the server allows no more than one, a click waits
     * for the end of a slice: so a slice is short.
     */
    <T> T slowly(@Nullable MailboxName mailbox, Function<ImapConnection, T> slice) {
        try {
            if (!slices.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw Unreachable.noRoom("other long work of this account did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted", e);
        }
        try {
            return reading(mailbox, slice);
        } finally {
            slices.release();
        }
    }

    /** Work with effects: begun on a connection known to live, and never begun again. */
    <T> T changing(MailboxName mailbox, Function<ImapConnection, T> work) {
        return on(living(mailbox), work);
    }

    /** Goes on with work whose connection was lost, on one made just now. */
    <T> T goingOn(Function<ImapConnection, T> work) {
        return on(fresh(), work);
    }

    /** Forgets which mailboxes are selected: a name may be that of another mailbox by now. */
    void forgetSelections() {
        pool.closeIdle();
    }

    private ImapConnection living(MailboxName mailbox) {
        ImapConnection connection = borrow(mailbox);
        if (connection.unusedFor().compareTo(TRUSTED_FOR) < 0) {
            return connection;
        }
        try {
            connection.run(Command.of("NOOP"), _ -> {});
            return connection;
        } catch (MailFailure dead) {
            pool.giveBack(connection);
            return fresh();
        }
    }

    private ImapConnection borrow(@Nullable MailboxName mailbox) {
        return opened(() -> pool.borrow(mailbox));
    }

    private ImapConnection fresh() {
        return opened(pool::borrowFresh);
    }

    private ImapConnection opened(Supplier<ImapConnection> source) {
        try {
            return source.get();
        } catch (Unreachable unreachable) {
            if (unreachable.why() == Unreachable.Why.NO_ANSWER) {
                onNoAnswer.run();
            }
            throw unreachable;
        }
    }

    private <T> T on(ImapConnection connection, Function<ImapConnection, T> work) {
        T result;
        try {
            result = work.apply(connection);
        } finally {
            pool.giveBack(connection);
        }
        onAnswer.run();
        return result;
    }
}
