package org.postern.imap.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.Unreachable;

/**
 * How many connections there may be: to each back end, and in all. Where there is no place left, an
 * account gives up a connection that does nothing, so that nobody waits for the idle.
 */
public final class ConnectionBudget {
    private final int perBackEnd;
    private final Semaphore inAll;
    private final Map<String, Semaphore> ofBackEnds = new ConcurrentHashMap<>();
    private final Set<Lender> lenders = ConcurrentHashMap.newKeySet();

    /** Who has connections and can do with fewer. */
    interface Lender {
        String backEnd();

        /** Closes one connection that does nothing; false where there is none. */
        boolean giveUpIdle();
    }

    /** The right to one connection. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        /** Gives the place to somebody else; once more does nothing. */
        @Override
        void close();
    }

    public ConnectionBudget(int perBackEnd, int inAll) {
        this.perBackEnd = perBackEnd;
        this.inAll = new Semaphore(inAll, true);
    }

    void join(Lender lender) {
        lenders.add(lender);
    }

    void leave(Lender lender) {
        lenders.remove(lender);
    }

    /** Connections there are to a back end, or being made. */
    public int used(String backEnd) {
        Semaphore places = ofBackEnds.get(backEnd);
        return places == null ? 0 : perBackEnd - places.availablePermits();
    }

    /**
     * A place for one connection.
     *
     * @throws Unreachable without a cause where none became free in time
     */
    Place take(String backEnd, Duration patience) {
        Semaphore own = ofBackEnds.computeIfAbsent(backEnd, _ -> new Semaphore(perBackEnd, true));
        take(own, patience, () -> free(lender -> lender.backEnd().equals(backEnd)));
        try {
            take(inAll, patience, () -> free(_ -> true));
        } catch (RuntimeException none) {
            own.release();
            throw none;
        }
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (!given.getAndSet(true)) {
                inAll.release();
                own.release();
            }
        };
    }

    private static void take(Semaphore places, Duration patience, Runnable free) {
        if (places.tryAcquire()) {
            return;
        }
        free.run();
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreachable("as many connections to the mail server as may be", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted", e);
        }
    }

    private void free(Predicate<Lender> which) {
        for (Lender lender : lenders) {
            if (which.test(lender) && lender.giveUpIdle()) {
                return;
            }
        }
    }
}
