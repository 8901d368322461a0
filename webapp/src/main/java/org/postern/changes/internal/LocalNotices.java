package org.postern.changes.internal;

import java.util.Set;
import java.util.function.Consumer;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;

/** Notices within one node. */
final class LocalNotices implements ChangeNotices, AutoCloseable {
    private final Listeners listeners = new Listeners();

    @Override
    public void publish(ChangeNotice notice) {
        Commit.then(() -> listeners.tell(notice));
    }

    @Override
    public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
        return listeners.add(topic, listener);
    }

    @Override
    public Subscription subscribe(String topic, Set<Long> ids, Consumer<ChangeNotice> listener) {
        return listeners.add(topic, ids, listener);
    }

    @Override
    public void close() {
        listeners.close();
    }
}
