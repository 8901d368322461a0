package org.postern.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Notices for tests: remembers what was told and tells it at once to whoever listens. */
public final class TestNotices implements ChangeNotices {
    private final List<ChangeNotice> told = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();

    private record Listener(String topic, Consumer<ChangeNotice> ear) {}

    public List<ChangeNotice> told() {
        return List.copyOf(told);
    }

    @Override
    public void publish(ChangeNotice notice) {
        told.add(notice);
        for (Listener listener : List.copyOf(listeners)) {
            if (listener.topic().equals(notice.topic())) {
                listener.ear().accept(notice);
            }
        }
    }

    @Override
    public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
        var one = new Listener(topic, listener);
        listeners.add(one);
        return () -> listeners.remove(one);
    }
}
