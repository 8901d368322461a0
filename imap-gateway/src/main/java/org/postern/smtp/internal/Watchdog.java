package org.postern.smtp.internal;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Closes a socket when a deadline passes. Socket timeouts are not enough: they count from the last
 * byte, and there is none for writing.
 */
final class Watchdog implements AutoCloseable {
    private final Socket socket;
    private final long last;
    private final Thread thread;
    private volatile long deadline;
    private volatile boolean done;
    private volatile boolean expired;

    Watchdog(Socket socket, Duration first, Duration total) {
        this.socket = socket;
        long now = System.nanoTime();
        last = now + total.toNanos();
        deadline = now + Math.min(first.toNanos(), total.toNanos());
        thread = Thread.ofVirtual().name("smtp-watchdog").start(this::watch);
    }

    /** Gives the next step so much time. */
    void allow(Duration step) {
        long next = System.nanoTime() + step.toNanos();
        deadline = next - last > 0 ? last : next;
        LockSupport.unpark(thread);
    }

    /** Whether the socket was closed from here. */
    boolean hasExpired() {
        return expired;
    }

    @Override
    public void close() {
        done = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!done) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                expired = true;
                closeSocket();
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            // the descriptor is gone either way, and the owner's read or write fails now
        }
    }
}
