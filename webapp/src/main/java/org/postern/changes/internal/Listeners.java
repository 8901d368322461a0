package org.postern.changes.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** Who listens on this node, by what they listen to: a notice wakes nobody else. */
final class Listeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private final Map<String, Set<Listener>> ofTopics = new ConcurrentHashMap<>();
    private final Map<ChangeNotice, Set<Listener>> ofThings = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("changes-", 0).factory());

    private record Listener(Consumer<ChangeNotice> heard, Object identity) {}

    /** Hears all of a topic. */
    Subscription add(String topic, Consumer<ChangeNotice> heard) {
        var listener = new Listener(heard, new Object());
        put(ofTopics, topic, listener);
        return () -> remove(ofTopics, topic, listener);
    }

    /** Hears what concerns these things, or any. */
    Subscription add(String topic, Set<Long> ids, Consumer<ChangeNotice> heard) {
        var listener = new Listener(heard, new Object());
        List<ChangeNotice> concerned = new ArrayList<>();
        concerned.add(new ChangeNotice(topic, ChangeNotice.ANY));
        ids.forEach(id -> concerned.add(new ChangeNotice(topic, id)));
        concerned.forEach(notice -> put(ofThings, notice, listener));
        return () -> concerned.forEach(notice -> remove(ofThings, notice, listener));
    }

    private static <K> void put(Map<K, Set<Listener>> map, K key, Listener listener) {
        map.compute(
                key,
                (_, known) -> {
                    Set<Listener> set = known == null ? ConcurrentHashMap.newKeySet() : known;
                    set.add(listener);
                    return set;
                });
    }

    private static <K> void remove(Map<K, Set<Listener>> map, K key, Listener listener) {
        map.computeIfPresent(
                key,
                (_, known) -> {
                    known.remove(listener);
                    return known.isEmpty() ? null : known;
                });
    }

    /** Hands a notice on; a listener may hold a lock, and the caller another. */
    void tell(ChangeNotice notice) {
        tell(ofTopics.getOrDefault(notice.topic(), Set.of()), notice);
        tell(ofThings.getOrDefault(notice, Set.of()), notice);
    }

    private void tell(Set<Listener> listeners, ChangeNotice notice) {
        for (var listener : listeners) {
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
        Set<String> topics = new HashSet<>(ofTopics.keySet());
        ofThings.keySet().forEach(notice -> topics.add(notice.topic()));
        topics.forEach(topic -> tell(new ChangeNotice(topic, ChangeNotice.ANY)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
