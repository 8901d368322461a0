package org.postern.administration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.changes.ChangeNotice;
import org.postern.changes.TestNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecentAnnouncementsTest {
    private final TestNotices notices = new TestNotices();
    private final SlowTable table = new SlowTable();
    private final RecentAnnouncements recent =
            new RecentAnnouncements(table, notices, Clock.systemUTC(), () -> 0);

    @AfterEach
    void close() {
        table.release.countDown();
        recent.close();
    }

    @Test
    void everyWindowSeesWhatWasChangedWhileAnotherStillReads() throws Exception {
        asked();
        assertThat(table.reading.await(10, TimeUnit.SECONDS)).isTrue();

        table.rows = List.of(announcement("news", null, null));
        notices.publish(new ChangeNotice("announcement", ChangeNotice.ANY));
        var second = asked();
        awaitThatItWaitsOrHasEnded(second);
        table.release.countDown();

        assertThat(second.all.get(10, TimeUnit.SECONDS))
                .extracting(Announcement::text)
                .containsExactly("news");
        assertThat(recent.all()).extracting(Announcement::text).containsExactly("news");
    }

    @Test
    void strangersWaitForNobody() throws Exception {
        var first = asked();
        assertThat(table.reading.await(10, TimeUnit.SECONDS)).isTrue();
        notices.publish(new ChangeNotice("announcement", ChangeNotice.ANY));

        assertThat(recent.atHand()).isEmpty();

        assertThat(first.all.isDone()).isFalse();
    }

    @Test
    void listenersAreToldWhenAnAnnouncementAppearsAndWhenItGoes() throws Exception {
        table.release.countDown();
        var now = Instant.now();
        table.rows = List.of(announcement("soon", now.plusMillis(200), now.plusMillis(400)));
        var told = new CountDownLatch(2);

        try (var _ = recent.subscribe(told::countDown)) {
            recent.all();

            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Instant.now()).isAfterOrEqualTo(now.plusMillis(400));
    }

    private record Asked(Thread thread, FutureTask<List<Announcement>> all) {}

    private Asked asked() {
        var all = new FutureTask<>(recent::all);
        return new Asked(Thread.ofPlatform().daemon().start(all), all);
    }

    private static void awaitThatItWaitsOrHasEnded(Asked asked) {
        while (asked.thread.isAlive() && asked.thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Announcement announcement(
            String text, @Nullable Instant from, @Nullable Instant until) {
        return new Announcement(
                text,
                text,
                Level.WARNING,
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                false,
                1);
    }

    /** Hands out what was there when the read began, but late. */
    private static final class SlowTable extends AnnouncementTable {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private volatile List<Announcement> rows = List.of();

        SlowTable() {
            super(JdbcClient.create(new DriverManagerDataSource()));
        }

        @Override
        List<Announcement> all() {
            var read = rows;
            reading.countDown();
            try {
                assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return read;
        }
    }
}
