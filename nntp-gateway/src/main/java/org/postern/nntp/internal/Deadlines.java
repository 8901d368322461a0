package org.postern.nntp.internal;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes too long by closing its socket: the only thing that interrupts a blocked write,
 * or a server that sends one octet at a time. One thread for all connections of the process; it
 * never waits.
 */
public final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("postern-nntp-deadlines").factory());

    public Deadlines() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Closes a socket unless the deadline is closed before. */
    Deadline over(Socket socket, Duration limit) {
        Deadline deadline = new Deadline(socket);
        deadline.planned = timer.schedule(deadline::expire, limit.toNanos(), TimeUnit.NANOSECONDS);
        return deadline;
    }

    /** Runs something short later. */
    ScheduledFuture<?> later(Duration pause, Runnable work) {
        return timer.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is gone either way
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One wait with an end. */
    static final class Deadline implements AutoCloseable {
        private final Socket socket;
        private volatile boolean expired;
        private volatile @Nullable ScheduledFuture<?> planned;

        private Deadline(Socket socket) {
            this.socket = socket;
        }

        boolean isExpired() {
            return expired;
        }

        private void expire() {
            expired = true;
            closeQuietly(socket);
        }

        @Override
        public void close() {
            ScheduledFuture<?> plan = planned;
            if (plan != null) {
                plan.cancel(false);
            }
        }
    }
}
