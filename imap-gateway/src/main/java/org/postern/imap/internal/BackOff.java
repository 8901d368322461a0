package org.postern.imap.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: doubling up to a limit, each time a little different. */
final class BackOff {
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The next pause; for one thread only. */
    Duration next() {
        int doublings = Math.min(failures++, 20);
        long limit = longest.toMillis();
        long base = Math.min(limit, first.toMillis() << doublings);
        return Duration.ofMillis((long) (base * (1 + JITTER * (random.nextDouble() * 2 - 1))));
    }

    void reset() {
        failures = 0;
    }
}
