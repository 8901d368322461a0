package org.postern.imap.internal.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long by closing its socket: the only thing that interrupts a blocked write or
 * a server that sends one octet at a time. One thread looks at all connections of the process a few
 * times a second, so that a deadline costs no more than a field.
 */
public final class Deadlines implements AutoCloseable {
    private static final long TICK_MILLIS = 200;

    private final Set<Deadline> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;

    public Deadlines() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("postern-imap-deadlines").factory());
        var _ =
                timer.scheduleWithFixedDelay(
                        this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        for (Deadline deadline : watched) {
            deadline.look(now);
        }
    }

    /** A deadline over a socket, not yet set. */
    Deadline over(Socket socket) {
        Deadline deadline = new Deadline(socket);
        watched.add(deadline);
        return deadline;
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

    /** The deadline of one connection; set and taken back by whoever uses the connection. */
    final class Deadline {
        private final Socket socket;
        private volatile long at;
        private volatile boolean set;
        private volatile boolean expired;

        private Deadline(Socket socket) {
            this.socket = socket;
        }

        void set(Duration limit) {
            at = System.nanoTime() + limit.toNanos();
            set = true;
        }

        void takeBack() {
            set = false;
        }

        /** Whether it has ended the connection. */
        boolean isExpired() {
            return expired;
        }

        /** The connection is closed. */
        void drop() {
            watched.remove(this);
        }

        private void look(long now) {
            if (set && now - at > 0) {
                expired = true;
                drop();
                closeQuietly(socket);
            }
        }
    }
}
