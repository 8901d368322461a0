package org.postern.changes.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens on this node. */
final class Listeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private final Map<String, Set<Listener>> byTopic = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("changes-", 0).factory());

    private record Listener(Consumer<ChangeNotice> heard, Object identity) {}

    Subscription add(String topic, Consumer<ChangeNotice> heard) {
        var listener = new Listener(heard, new Object());
        var set = byTopic.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet());
        set.add(listener);
        return () -> set.remove(listener);
    }

    /** Hands a notice on; a listener may hold a lock, and the caller another. */
    void tell(ChangeNotice notice) {
        for (var listener : byTopic.getOrDefault(notice.topic(), Set.of())) {
            threads.execute(() -> tell(listener, notice));
        }
    }

    private static void tell(Listener listener, ChangeNotice notice) {
        try {
            listener.heard().accept(notice);
        } catch (RuntimeException e) {
            LOG.warn("a notice about {} was not taken", notice.topic(), e);
        }
    }

    /** Notices may have been missed. */
    void tellAll() {
        topics().forEach(topic -> tell(new ChangeNotice(topic, ChangeNotice.ANY)));
    }

    private Collection<String> topics() {
        return byTopic.keySet();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
