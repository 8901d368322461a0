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
    private ChangeNotices.@Nullable Subscription subscription;

    private ChangeWatch(
            Component view,
            ChangeNotices notices,
            String topic,
            LongPredicate shown,
            Runnable look) {
        view.addAttachListener(event -> start(event.getUI(), notices, topic, shown, look));
        view.addDetachListener(_ -> stop());
        view.getUI().ifPresent(ui -> start(ui, notices, topic, shown, look));
    }

    /**
     * Watches from now on.
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
        var _ = new ChangeWatch(view, notices, topic, shown, look);
    }

    private void start(
            UI ui, ChangeNotices notices, String topic, LongPredicate shown, Runnable look) {
        stop();
        subscription =
                notices.subscribe(
                        topic,
                        notice -> ui.accessLater(() -> told(notice, shown, look), () -> {}).run());
    }

    private static void told(ChangeNotice notice, LongPredicate shown, Runnable look) {
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
