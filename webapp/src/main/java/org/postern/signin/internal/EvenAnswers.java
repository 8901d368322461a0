package org.postern.signin.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets refusals take the same time, whatever the reason: they are answered on full beats after the
 * try arrived, the first of which is longer than a mail server usually makes a wrong password wait.
 * How long an account's server thinks cannot be read from the answer then.
 */
final class EvenAnswers implements AutoCloseable {
    private final long beat;
    private final CountDownLatch closing = new CountDownLatch(1);

    EvenAnswers(Duration beat) {
        this.beat = beat.toNanos();
    }

    /** Returns on the next full beat after the arrival, or when the application stops. */
    void await(long arrived) {
        long passed = System.nanoTime() - arrived;
        long beats = Math.max(1, Math.ceilDiv(passed, beat));
        try {
            // Nothing to do when it was true: the application stops, and the answer may come early.
            boolean stopping = closing.await(beats * beat - passed, TimeUnit.NANOSECONDS);
            assert !stopping || closing.getCount() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
