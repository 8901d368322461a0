package org.postern.imap.internal.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what takes too long by closing its socket: the only thing that interrupts a blocked write or
 * a server that sends one octet at a time. One thread for all connections of the process.
 */
public final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;

    public Deadlines() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("postern-imap-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Closes the socket unless the guard is closed before. */
    Guard guard(Socket socket, Duration limit) {
        AtomicBoolean expired = new AtomicBoolean();
        ScheduledFuture<?> task =
                timer.schedule(
                        () -> {
                            expired.set(true);
                            closeQuietly(socket);
                        },
                        limit.toNanos(),
                        TimeUnit.NANOSECONDS);
        return new Guard(task, expired);
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

    /** A deadline over what happens until it is closed. */
    static final class Guard implements AutoCloseable {
        private final ScheduledFuture<?> task;
        private final AtomicBoolean expired;

        private Guard(ScheduledFuture<?> task, AtomicBoolean expired) {
            this.task = task;
            this.expired = expired;
        }

        boolean isExpired() {
            return expired.get();
        }

        @Override
        public void close() {
            task.cancel(false);
        }
    }
}
