package org.postern.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.changes.ChangeNotices;

/**
 * Tells a view under its session lock that what it shows has changed, while it is on the screen.
 * Used on the user-interface thread only.
 */
public final class ChangeWatch {
    private final ChangeNotices notices;
    private final String topic;
    private final Runnable look;
    private Optional<Set<Long>> things = Optional.empty();
    private @Nullable UI ui;
    private ChangeNotices.@Nullable Subscription subscription;

    private ChangeWatch(ChangeNotices notices, String topic, Runnable look) {
        this.notices = notices;
        this.topic = topic;
        this.look = look;
    }

    /**
     * Watches all of a topic, from now on and until {@link #only} says what of it is shown.
     *
     * @param look looks again; asks its questions in the background
     */
    public static ChangeWatch of(
            Component view, ChangeNotices notices, String topic, Runnable look) {
        var watch = new ChangeWatch(notices, topic, look);
        view.addAttachListener(event -> watch.start(event.getUI()));
        view.addDetachListener(_ -> watch.stop());
        view.getUI().ifPresent(watch::start);
        return watch;
    }

    /**
     * From now on nothing else is shown: changes of other things do not even wake the window. Looks
     * again where there is more than before, since nobody heard of that until now.
     */
    public void only(Set<Long> shown) {
        Optional<Set<Long>> before = things;
        if (before.filter(shown::equals).isPresent()) {
            return;
        }
        things = Optional.of(Set.copyOf(shown));
        if (ui != null) {
            start(ui);
        }
        if (before.filter(known -> !known.containsAll(shown)).isPresent()) {
            look.run();
        }
    }

    private void start(UI window) {
        var former = subscription;
        ui = window;
        Runnable told = window.accessLater(look::run, () -> {});
        subscription =
                things.map(ids -> notices.subscribe(topic, ids, _ -> told.run()))
                        .orElseGet(() -> notices.subscribe(topic, _ -> told.run()));
        if (former != null) {
            former.close();
        }
    }

    private void stop() {
        ui = null;
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
