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
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

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
     * A place for one connection; somebody's idle one is given up for it if need be.
     *
     * @throws Unreachable where none became free in time
     */
    Place take(String backEnd, Duration patience) {
        return take(
                backEnd,
                patience,
                () -> free(lender -> lender.backEnd().equals(backEnd)),
                () -> free(_ -> true));
    }

    /** A place for one connection, if somebody gives one back in time. */
    Place takeFree(String backEnd, Duration patience) {
        return take(backEnd, patience, () -> {}, () -> {});
    }

    private Place take(
            String backEnd, Duration patience, Runnable freeOfBackEnd, Runnable freeOfAll) {
        Semaphore own = ofBackEnds.computeIfAbsent(backEnd, _ -> new Semaphore(perBackEnd, true));
        take(own, patience, freeOfBackEnd);
        try {
            take(inAll, patience, freeOfAll);
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

    /** What is busy now may be idle a moment later; so idle ones are looked for more than once. */
    private static void take(Semaphore places, Duration patience, Runnable free) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!places.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                free.run();
                if (places.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                if (System.nanoTime() - end > 0) {
                    throw Unreachable.noRoom("as many connections to the mail server as may be");
                }
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
