package org.postern.administration.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postern.announcements.Announcement;

/** Tells when one of the announcements is to appear or to go. */
final class AnnouncementTurns implements AutoCloseable {
    private final Clock clock;
    private final Runnable told;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofVirtual().name("announcement-turns").factory(),
                    new DiscardPolicy());
    private List<Announcement> all = List.of();
    private @Nullable Future<?> next;

    AnnouncementTurns(Clock clock, Runnable told) {
        this.clock = clock;
        this.told = told;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** These count from now on. */
    synchronized void plan(List<Announcement> all) {
        this.all = all;
        if (next != null) {
            next.cancel(false);
            next = null;
        }
        Instant now = clock.instant();
        all.stream()
                .flatMap(one -> Stream.concat(one.from().stream(), one.until().stream()))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .ifPresent(turn -> next = after(Duration.between(now, turn)));
    }

    private Future<?> after(Duration time) {
        return timer.schedule(this::turned, time.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void turned() {
        again();
        told.run();
    }

    private synchronized void again() {
        plan(all);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
