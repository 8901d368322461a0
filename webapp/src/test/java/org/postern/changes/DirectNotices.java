package org.postern.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells at once, on the thread that publishes, so that a test knows when it was told. */
public final class DirectNotices implements ChangeNotices {
    private final List<String> topics = new ArrayList<>();
    private final List<Consumer<ChangeNotice>> listeners = new ArrayList<>();

    @Override
    public void publish(ChangeNotice notice) {
        topics.add(notice.topic() + ' ' + notice.id());
        List.copyOf(listeners).forEach(listener -> listener.accept(notice));
    }

    @Override
    public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What was published so far: topic and number. */
    public List<String> published() {
        return List.copyOf(topics);
    }
}
