package org.postern.imap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure.Unreachable;

/**
 * Spares a back end that does not answer, and everybody's time: after a few failures in a row, of
 * whomever, one attempt at a time is made now and then, and the others fail at once.
 */
final class Circuit {
    private static final int FAILURES = 5;
    private static final Duration RUSH = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(50);

    private final BackOff backOff;
    private final Duration longestTrial;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private int failures;
    private long openings;
    private Instant nextTry = Instant.MIN;
    private Instant calmAgain = Instant.MIN;
    private Instant nextTurn = Instant.MIN;
    private @Nullable Unreachable last;

    /**
     * @param longestTrial after this long an attempt that told nothing counts no more
     */
    Circuit(BackOff backOff, Duration longestTrial, Clock clock) {
        this.backOff = backOff;
        this.longestTrial = longestTrial;
        this.clock = clock;
    }

    /**
     * Before an attempt.
     *
     * @return what the attempt is known by
     * @throws Unreachable with the last failure as its cause, where none is to be made now
     */
    long enter() {
        lock.lock();
        try {
            if (failures >= FAILURES) {
                Instant now = clock.instant();
                if (now.isBefore(nextTry)) {
                    throw notAsked();
                }
                nextTry = now.plus(longestTrial);
            }
            return openings;
        } finally {
            lock.unlock();
        }
    }

    /** Before an attempt that had to wait: whether others have failed meanwhile. */
    void stillWorthIt(long attempt) {
        lock.lock();
        try {
            if (attempt != openings && failures >= FAILURES) {
                throw notAsked();
            }
        } finally {
            lock.unlock();
        }
    }

    private Unreachable notAsked() {
        return Unreachable.notAsked("the mail server did not answer just now", last);
    }

    /**
     * How long to wait before an attempt: none but shortly after the back end has come back, when
     * everybody comes at once.
     *
     * @throws Unreachable where the turn is further off than that
     */
    Duration turn(Duration longest) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (now.isAfter(calmAgain)) {
                return Duration.ZERO;
            }
            Instant mine = nextTurn.isAfter(now) ? nextTurn : now;
            if (mine.isAfter(now.plus(longest))) {
                throw Unreachable.noRoom("too many come back to the mail server just now");
            }
            nextTurn = mine.plus(BETWEEN_TURNS);
            return Duration.between(now, mine);
        } finally {
            lock.unlock();
        }
    }

    /** The back end said something, be it a refusal. */
    void answered() {
        lock.lock();
        try {
            if (failures >= FAILURES) {
                calmAgain = clock.instant().plus(RUSH);
            }
            failures = 0;
            backOff.reset();
        } finally {
            lock.unlock();
        }
    }

    /** The back end said nothing; of many attempts at a time one counts. */
    void failed(long attempt, Unreachable why) {
        lock.lock();
        try {
            last = why;
            if (attempt == openings && ++failures >= FAILURES) {
                openings++;
                nextTry = clock.instant().plus(backOff.next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody wants to know now. */
    void tryNow() {
        lock.lock();
        try {
            if (nextTry.isAfter(clock.instant())) {
                nextTry = Instant.MIN;
            }
        } finally {
            lock.unlock();
        }
    }
}
