package org.postern.imap.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.ImapConnection;

/**
 * The few connections an account works with, made when needed. First come, first served; nobody
 * waits for ever.
 *
 * <p>The lock guards the collections only. A permit of the semaphore is the right to one
 * connection, whether it exists yet or not.
 */
final class WorkerPool implements AutoCloseable, ConnectionBudget.Lender {
    private final ConnectionOpener opener;
    private final Duration patience;
    private final Duration idleLife;
    private final Semaphore permits;
    private final BooleanSupplier watcherGivesWay;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<ImapConnection> idle = new ArrayDeque<>();
    private final Set<ImapConnection> all = new HashSet<>();
    private int withheld;
    private boolean closed;

    /**
     * @param watcherGivesWay asked where no connection can be made: whether there is one less now
     */
    WorkerPool(
            ConnectionOpener opener,
            int size,
            Duration patience,
            Duration idleLife,
            BooleanSupplier watcherGivesWay) {
        this.opener = opener;
        this.watcherGivesWay = watcherGivesWay;
        this.patience = patience;
        this.idleLife = idleLife;
        this.permits = new Semaphore(size, true);
        opener.door().budget().join(this);
    }

    /** Takes in a connection made elsewhere. */
    void add(ImapConnection connection) {
        locked(
                () -> {
                    all.add(connection);
                    idle.push(connection);
                });
    }

    /** A connection, preferably one that has the mailbox selected; the caller gives it back. */
    ImapConnection borrow(@Nullable MailboxName preferred) {
        acquire();
        ImapConnection waiting = takeIdle(preferred);
        return waiting != null ? waiting : open();
    }

    /** A connection made just now; idle ones are taken for dead and closed. */
    ImapConnection borrowFresh() {
        acquire();
        closeIdle();
        return open();
    }

    /** Closes what nobody uses: it may be dead, or have a mailbox selected that is another now. */
    void closeIdle() {
        for (ImapConnection old = takeIdle(null); old != null; old = takeIdle(null)) {
            forget(old);
        }
    }

    void giveBack(ImapConnection connection) {
        if (connection.isReusable()) {
            locked(
                    () -> {
                        if (!closed) {
                            idle.push(connection);
                        }
                    });
        } else {
            forget(connection);
        }
        permits.release();
    }

    /** Whether there is a connection that may still live. */
    boolean hasConnections() {
        lock.lock();
        try {
            return !all.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Closes what nobody used for long, and lets the pool try its full size again. */
    void tend() {
        List<ImapConnection> old = new ArrayList<>();
        int allowed;
        lock.lock();
        try {
            for (ImapConnection connection : idle) {
                if (connection.unusedFor().compareTo(idleLife) > 0) {
                    old.add(connection);
                }
            }
            idle.removeAll(old);
            all.removeAll(old);
            allowed = withheld;
            withheld = 0;
        } finally {
            lock.unlock();
        }
        permits.release(allowed);
        old.forEach(connection -> connection.logout(Duration.ofSeconds(1)));
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Unreachable.noRoom("no connection became free in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted", e);
        }
        lock.lock();
        try {
            if (closed) {
                permits.release();
                throw new ConnectionLost("the account is closed", null);
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable ImapConnection takeIdle(@Nullable MailboxName preferred) {
        lock.lock();
        try {
            for (ImapConnection connection : idle) {
                if (preferred != null && connection.hasSelected(preferred)) {
                    idle.remove(connection);
                    return connection;
                }
            }
            return idle.poll();
        } finally {
            lock.unlock();
        }
    }

    /** Opens under a permit already held; where the server allows no more, waits for another. */
    private ImapConnection open() {
        ImapConnection connection;
        try {
            connection = openPerhapsInsteadOfTheWatcher();
        } catch (Unreachable | SignInRefused refused) {
            // a server may say no to a password it took a moment ago when there are too many of us
            if (!withholdPermit()) {
                permits.release();
                throw refused;
            }
            return borrow(null);
        } catch (RuntimeException failure) {
            permits.release();
            throw failure;
        }
        boolean late;
        lock.lock();
        try {
            late = closed;
            all.add(connection);
        } finally {
            lock.unlock();
        }
        if (late) {
            connection.close();
        }
        return connection;
    }

    /** A server that allows one connection gives it to the watcher or to the user's clicks. */
    private ImapConnection openPerhapsInsteadOfTheWatcher() {
        try {
            return opener.openToWork();
        } catch (Unreachable unreachable) {
            boolean full = unreachable.why() == Unreachable.Why.NO_ROOM && !hasConnections();
            if (!full || !watcherGivesWay.getAsBoolean()) {
                throw unreachable;
            }
            return opener.openToWork();
        }
    }

    @Override
    public String backEnd() {
        return opener.door().backEnd();
    }

    @Override
    public boolean giveUpIdle() {
        ImapConnection longestUnused;
        lock.lock();
        try {
            longestUnused = idle.pollLast();
            if (longestUnused == null) {
                return false;
            }
            all.remove(longestUnused);
        } finally {
            lock.unlock();
        }
        longestUnused.logout(Duration.ofSeconds(1));
        return true;
    }

    /**
     * Servers limit connections per user; another connection at work means this is such a limit.
     */
    private boolean withholdPermit() {
        lock.lock();
        try {
            if (all.isEmpty() || closed) {
                return false;
            }
            withheld++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void forget(ImapConnection connection) {
        locked(() -> all.remove(connection));
        connection.close();
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever works is cut off; whoever waits is told. */
    @Override
    public void close() {
        List<ImapConnection> polite = new ArrayList<>();
        List<ImapConnection> busy = new ArrayList<>();
        locked(
                () -> {
                    closed = true;
                    polite.addAll(idle);
                    busy.addAll(all);
                    idle.clear();
                    all.clear();
                });
        polite.forEach(connection -> connection.logout(Duration.ofSeconds(1)));
        busy.forEach(ImapConnection::close);
        permits.release(permits.getQueueLength());
        opener.door().budget().leave(this);
    }
}
