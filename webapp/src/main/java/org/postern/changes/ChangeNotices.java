package org.postern.changes;

import java.util.function.Consumer;

/** Takes notices and hands them to whoever listens, on every node. */
public interface ChangeNotices {

    /**
     * Tells everybody; inside a transaction, when it has been committed. Returns at once, except
     * for one statement to the database where several nodes share it.
     */
    void publish(ChangeNotice notice);

    /**
     * Hears every notice of a topic until the subscription is closed.
     *
     * @param listener called on a background thread, must be quick, may miss nothing: after a lost
     *     connection to the database it hears {@link ChangeNotice#ANY}
     */
    Subscription subscribe(String topic, Consumer<ChangeNotice> listener);

    /** Ends hearing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
