package org.postern.imap.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.postern.imap.ListOrder;
import org.postern.imap.MailboxName;

/** Which orders of which mailboxes a server failed to make, and is not asked for just now. */
final class Doubts {
    private static final long LONG_ENOUGH = Duration.ofMinutes(10).toNanos();
    private static final int TOO_OFTEN = 3;
    private static final int MOST = 500;

    private record Key(MailboxName mailbox, ListOrder order) {}

    private record Doubt(int times, long since) {}

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Doubt> byAge = new LinkedHashMap<>();

    /**
     * @param nanos the time, as {@link System#nanoTime}
     */
    Doubts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean are(MailboxName mailbox, ListOrder order) {
        lock.lock();
        try {
            return times(new Key(mailbox, order)) >= TOO_OFTEN;
        } finally {
            lock.unlock();
        }
    }

    /** It failed for a reason that may pass; a few times in a row are enough. */
    void one(MailboxName mailbox, ListOrder order) {
        add(new Key(mailbox, order), 1);
    }

    /** It failed for a reason that lasts. */
    void last(MailboxName mailbox, ListOrder order) {
        add(new Key(mailbox, order), TOO_OFTEN);
    }

    private void add(Key key, int times) {
        lock.lock();
        try {
            Doubt doubt = new Doubt(Math.min(TOO_OFTEN, times(key) + times), nanos.getAsLong());
            byAge.remove(key);
            byAge.put(key, doubt);
            if (byAge.size() > MOST) {
                byAge.remove(byAge.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** It was made. */
    void none(MailboxName mailbox, ListOrder order) {
        lock.lock();
        try {
            byAge.remove(new Key(mailbox, order));
        } finally {
            lock.unlock();
        }
    }

    private int times(Key key) {
        Doubt doubt = byAge.get(key);
        return doubt == null || nanos.getAsLong() - doubt.since() >= LONG_ENOUGH
                ? 0
                : doubt.times();
    }
}
