package org.postern.imap.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The heap that indexes under construction may have, of all accounts together. It is taken before
 * one is begun, by what an index of so many messages has at most in practice; who asks first gets
 * it first.
 */
final class IndexRoom {
    private static final int OCTETS_A_MESSAGE = 600;
    private static final int PERMIT = 1024;

    private final int all;
    private final Semaphore free;

    IndexRoom(long octets) {
        all = Math.clamp(octets / PERMIT, 1, Integer.MAX_VALUE);
        free = new Semaphore(all, true);
    }

    /** Takes room for an index; false where there was none in time. */
    boolean take(int messages, Duration longest) throws InterruptedException {
        return free.tryAcquire(share(messages), longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    void giveBack(int messages) {
        free.release(share(messages));
    }

    /** One that would not fit beside others is built alone. */
    private int share(int messages) {
        return Math.clamp((long) messages * OCTETS_A_MESSAGE / PERMIT, 1, all);
    }
}
