package org.postern.administration.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private final AnnouncementTable table;
    private final ChangeNotices notices;
    private final LongSupplier nanoTime;
    private final ChangeNotices.Subscription subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read last;

    private record Read(List<Announcement> all, long at) {}

    @Autowired
    RecentAnnouncements(AnnouncementTable table, ChangeNotices notices) {
        this(table, notices, System::nanoTime);
    }

    RecentAnnouncements(AnnouncementTable table, ChangeNotices notices, LongSupplier nanoTime) {
        this.table = table;
        this.notices = notices;
        this.nanoTime = nanoTime;
        last = new Read(List.of(), nanoTime.getAsLong() - FRESH);
        subscription = notices.subscribe(TOPIC, _ -> heard());
    }

    List<Announcement> all() {
        // One reads; whoever comes meanwhile takes what there is.
        if (nanoTime.getAsLong() - last.at() >= FRESH && reading.tryLock()) {
            try {
                last = new Read(table.all(), nanoTime.getAsLong());
            } catch (DataAccessException e) {
                LOG.warn("announcements cannot be read: {}", e.getClass().getSimpleName());
                last = new Read(last.all(), nanoTime.getAsLong());
            } finally {
                reading.unlock();
            }
        }
        return last.all();
    }

    /** The table was changed here; every node hears of it. */
    void changed() {
        last = new Read(last.all(), nanoTime.getAsLong() - FRESH);
        notices.publish(new ChangeNotice(TOPIC, ChangeNotice.ANY));
    }

    /** The next look reads the table again, and those who listen look at once. */
    private void heard() {
        last = new Read(last.all(), nanoTime.getAsLong() - FRESH);
        listeners.forEach(Runnable::run);
    }

    @PreDestroy
    void close() {
        subscription.close();
    }

    Subscription subscribe(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }
}
