package org.postern.imap.internal.search;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.imap.RunningSearch;
import org.postern.imap.SearchListener;
import org.postern.imap.SearchProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a search has to tell, told one by one on a thread of its own. Little may wait to be told: a
 * search that is ahead of its listener waits for it, and gives up one that does not come back.
 */
final class Telling implements RunningSearch {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int MOST_WAITING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final SearchListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Consumer<SearchListener>> waiting = new ArrayDeque<>();
    private @Nullable SearchProgress progress;
    private boolean finished;
    private volatile boolean cancelled;
    private volatile boolean ended;

    Telling(SearchListener listener) {
        this.listener = listener;
    }

    @Override
    public void cancel() {
        locked(() -> cancelled = true);
    }

    boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isRunning() {
        return !ended;
    }

    /** Tells in order; waits while much is waiting. */
    void tell(Consumer<SearchListener> word) {
        lock.lock();
        try {
            long left = LONGEST_WAIT.toNanos();
            while (waiting.size() >= MOST_WAITING && !cancelled && left > 0) {
                left = changed.awaitNanos(left);
            }
            cancelled |= left <= 0;
            waiting.add(word);
            changed.signalAll();
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Told when nothing else is waiting; never waits, and only the latest counts. */
    void progress(SearchProgress latest) {
        locked(() -> progress = latest);
    }

    /** There will be nothing more to tell. */
    void finish() {
        locked(() -> finished = true);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells until the end. */
    void deliver() {
        try {
            for (var word = next(); word.isPresent(); word = next()) {
                word.get().accept(listener);
            }
        } catch (RuntimeException e) {
            LOG.error("The listener of a search failed; the search ends", e);
            cancel();
        }
        try {
            awaitFinish();
            listener.ended(cancelled ? SearchListener.End.CANCELLED : SearchListener.End.COMPLETE);
        } catch (RuntimeException e) {
            LOG.error("The listener of a search failed at its end", e);
        } finally {
            ended = true;
        }
    }

    /** Empty at the end, and when it was cancelled; this thread is never interrupted. */
    private Optional<Consumer<SearchListener>> next() {
        lock.lock();
        try {
            while (!cancelled) {
                Consumer<SearchListener> word = waiting.poll();
                SearchProgress latest = progress;
                if (word == null && latest != null) {
                    progress = null;
                    word = told -> told.progressed(latest);
                }
                if (word != null || finished) {
                    changed.signalAll();
                    return Optional.ofNullable(word);
                }
                changed.awaitUninterruptibly();
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** A search that is cancelled ends when its step does. */
    private void awaitFinish() {
        lock.lock();
        try {
            while (!finished) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
