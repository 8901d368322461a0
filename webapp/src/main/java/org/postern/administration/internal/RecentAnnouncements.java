package org.postern.administration.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcements.Subscription;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What was read a moment ago: strangers at the door must not be able to keep the database busy, and
 * a database that is down must not close the door.
 */
@Component
class RecentAnnouncements {
    private static final Logger LOG = LoggerFactory.getLogger(RecentAnnouncements.class);
    private static final String TOPIC = "announcement";
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AnnouncementTable table;
    private final ChangeNotices notices;
    private final LongSupplier nanoTime;
    private final AnnouncementTurns turns;
    private final ChangeNotices.Subscription subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();

    /** How often it was heard that the table has changed. */
    private final AtomicLong changes = new AtomicLong();

    private volatile Read last;

    /** What was read after so many changes; a change during the read makes it an old one. */
    private record Read(List<Announcement> all, long at, long changes) {}

    @Autowired
    RecentAnnouncements(AnnouncementTable table, ChangeNotices notices, Clock clock) {
        this(table, notices, clock, System::nanoTime);
    }

    RecentAnnouncements(
            AnnouncementTable table, ChangeNotices notices, Clock clock, LongSupplier nanoTime) {
        this.table = table;
        this.notices = notices;
        this.nanoTime = nanoTime;
        last = new Read(List.of(), nanoTime.getAsLong() - FRESH, 0);
        turns = new AnnouncementTurns(clock, this::tell);
        subscription = notices.subscribe(TOPIC, _ -> heard());
    }

    /** Nothing older than the last change that was heard of; blocks for a moment at most. */
    List<Announcement> all() {
        return read(last.changes() < changes.get() ? PATIENCE : Duration.ZERO);
    }

    /** What is at hand for strangers: one of them reads, the others take what there is. */
    List<Announcement> atHand() {
        return read(Duration.ZERO);
    }

    private List<Announcement> read(Duration patience) {
        if (!isFresh() && mayRead(patience)) {
            try {
                // Whoever was first may have read it meanwhile.
                if (!isFresh()) {
                    last = fromTable(changes.get());
                    turns.plan(last.all());
                }
            } finally {
                reading.unlock();
            }
        }
        return last.all();
    }

    private boolean isFresh() {
        Read read = last;
        return read.changes() == changes.get() && nanoTime.getAsLong() - read.at() < FRESH;
    }

    private boolean mayRead(Duration patience) {
        try {
            return reading.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Read fromTable(long changes) {
        try {
            return new Read(table.all(), nanoTime.getAsLong(), changes);
        } catch (DataAccessException e) {
            LOG.warn("announcements cannot be read: {}", e.getClass().getSimpleName());
            return new Read(last.all(), nanoTime.getAsLong(), changes);
        }
    }

    /** The table was changed here; every node hears of it. */
    void changed() {
        changes.incrementAndGet();
        notices.publish(new ChangeNotice(TOPIC, ChangeNotice.ANY));
    }

    /** The next look reads the table again, and those who listen look at once. */
    private void heard() {
        changes.incrementAndGet();
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @PreDestroy
    void close() {
        subscription.close();
        turns.close();
    }

    Subscription subscribe(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }
}
