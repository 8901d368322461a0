package org.postern.imap.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.postern.imap.AccountEvent;
import org.postern.imap.MailAccount.Subscription;
import org.postern.imap.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happened, in order, on a thread of its own. An event that is already waiting
 * to be told is told once.
 */
final class EventHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

    private static final int MOST = 1_000;

    private final List<Consumer<AccountEvent>> listeners = new CopyOnWriteArrayList<>();
    private final SequencedSet<AccountEvent> pending = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Thread thread;
    private boolean ended;

    EventHub(String threadName) {
        thread = Thread.ofVirtual().name(threadName).unstarted(this::deliver);
    }

    void start() {
        thread.start();
    }

    Subscription subscribe(Consumer<AccountEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    void changed(MailboxName mailbox) {
        publish(new AccountEvent.MailboxChanged(mailbox));
    }

    void publish(AccountEvent event) {
        if (listeners.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            pending.removeIf(waiting -> isReplaced(waiting, event));
            if (pending.size() < MOST) {
                pending.add(event);
            } else {
                // nobody listens that fast: all the lists are to be read anew
                pending.removeIf(AccountEvent.MailboxChanged.class::isInstance);
                pending.add(new AccountEvent.MailboxListChanged());
                pending.add(event);
            }
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** What is said of the back end, or of one index, replaces what was still to be said of it. */
    private static boolean isReplaced(AccountEvent waiting, AccountEvent event) {
        return switch (event) {
            case AccountEvent.MailboxChanged _, AccountEvent.MailboxListChanged _ -> false;
            case AccountEvent.ListProgress now ->
                    waiting instanceof AccountEvent.ListProgress before
                            && before.mailbox().equals(now.mailbox());
            case AccountEvent.BackEndDown _, AccountEvent.BackEndUp _ ->
                    waiting instanceof AccountEvent.BackEndDown
                            || waiting instanceof AccountEvent.BackEndUp;
        };
    }

    private void deliver() {
        for (Optional<AccountEvent> event = next(); event.isPresent(); event = next()) {
            tell(event.get());
        }
    }

    /** Empty at the end of all; a listener is never interrupted for that. */
    private Optional<AccountEvent> next() {
        lock.lock();
        try {
            while (pending.isEmpty() && !ended) {
                something.awaitUninterruptibly();
            }
            return ended ? Optional.empty() : Optional.of(pending.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    private void tell(AccountEvent event) {
        for (Consumer<AccountEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.error("A listener failed; the others are told all the same", e);
            }
        }
    }

    @Override
    public void close() {
        listeners.clear();
        lock.lock();
        try {
            ended = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }
}
