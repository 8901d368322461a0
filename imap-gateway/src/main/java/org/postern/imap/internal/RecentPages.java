package org.postern.imap.internal;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;
import org.postern.imap.MailboxName;

/**
 * Which pieces of which lists were read before: their rows are likely in the cache, so that asking
 * for flags first is cheaper than asking for everything. A wrong guess costs time only. Bounded.
 */
final class RecentPages {
    private static final int MOST = 256;
    private static final int ROWS = 50;

    private record Place(MailboxName mailbox, int number) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedSet<Place> places = new LinkedHashSet<>();

    boolean wasRead(MailboxName mailbox, int offset) {
        lock.lock();
        try {
            return places.contains(new Place(mailbox, offset / ROWS));
        } finally {
            lock.unlock();
        }
    }

    void read(MailboxName mailbox, int offset) {
        lock.lock();
        try {
            places.addLast(new Place(mailbox, offset / ROWS));
            if (places.size() > MOST) {
                places.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }
}
