package org.postern.changes;

import java.util.Set;
import java.util.function.Consumer;

/** Takes notices and hands them to whoever listens, on every node. */
public interface ChangeNotices {

    /**
     * Tells everybody; inside a transaction, when it has been committed. Returns at once, except
     * for one statement to the database where several nodes share it.
     */
    void publish(ChangeNotice notice);

    /** Tells of many things of a topic in one go. */
    default void publish(String topic, Set<Long> ids) {
        ids.forEach(id -> publish(new ChangeNotice(topic, id)));
    }

    /**
     * Hears every notice of a topic until the subscription is closed.
     *
     * @param listener called on a background thread, must be quick, may miss nothing: after a lost
     *     connection to the database it hears {@link ChangeNotice#ANY}
     */
    Subscription subscribe(String topic, Consumer<ChangeNotice> listener);

    /**
     * Hears the notices of a topic that concern certain things; notices of others wake nobody.
     *
     * @param listener as above; hears {@link ChangeNotice#ANY} too
     */
    default Subscription subscribe(String topic, Set<Long> ids, Consumer<ChangeNotice> listener) {
        return subscribe(
                topic,
                notice -> {
                    if (notice.id() == ChangeNotice.ANY || ids.contains(notice.id())) {
                        listener.accept(notice);
                    }
                });
    }

    /** Ends hearing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
