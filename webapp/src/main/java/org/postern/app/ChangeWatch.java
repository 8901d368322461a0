package org.postern.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;

/**
 * Tells a view under its session lock that what it shows has changed, while it is on the screen.
 */
public final class ChangeWatch {
    private final ChangeNotices notices;
    private final String topic;
    private final LongPredicate theirs;
    private final LongPredicate shown;
    private final Runnable look;
    private ChangeNotices.@Nullable Subscription subscription;

    private ChangeWatch(
            ChangeNotices notices,
            String topic,
            LongPredicate theirs,
            LongPredicate shown,
            Runnable look) {
        this.notices = notices;
        this.topic = topic;
        this.theirs = theirs;
        this.shown = shown;
        this.look = look;
    }

    /**
     * Watches things that many people see, from now on.
     *
     * @param shown whether the thing with this number is on the screen; asked under the lock
     * @param look looks again; asks its questions in the background
     */
    public static void on(
            Component view,
            ChangeNotices notices,
            String topic,
            LongPredicate shown,
            Runnable look) {
        new ChangeWatch(notices, topic, _ -> true, shown, look).follow(view);
    }

    /**
     * Watches what belongs to one person: the windows of all others are not even woken.
     *
     * @param theirs whether the number is that of the person; asked on any thread
     * @param look looks again; asks its questions in the background
     */
    public static void onOwn(
            Component view,
            ChangeNotices notices,
            String topic,
            LongPredicate theirs,
            Runnable look) {
        new ChangeWatch(notices, topic, theirs, _ -> true, look).follow(view);
    }

    private void follow(Component view) {
        view.addAttachListener(event -> start(event.getUI()));
        view.addDetachListener(_ -> stop());
        view.getUI().ifPresent(this::start);
    }

    private void start(UI ui) {
        stop();
        subscription =
                notices.subscribe(
                        topic,
                        notice -> {
                            if (notice.id() == ChangeNotice.ANY || theirs.test(notice.id())) {
                                ui.accessLater(() -> told(notice), () -> {}).run();
                            }
                        });
    }

    private void told(ChangeNotice notice) {
        if (notice.id() == ChangeNotice.ANY || shown.test(notice.id())) {
            look.run();
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
