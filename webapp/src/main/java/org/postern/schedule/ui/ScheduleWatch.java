package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postern.changes.ChangeNotices;

/** Hears, while the view is on the screen, that the user's calendars have changed. */
final class ScheduleWatch {
    private static final ChangeNotices.Subscription NONE = () -> {};
    private final ScheduleDesk desk;
    private final Runnable look;
    private final AtomicReference<ChangeNotices.@Nullable Subscription> subscription =
            new AtomicReference<>();

    ScheduleWatch(ScheduleDesk desk, Runnable look) {
        this.desk = desk;
        this.look = look;
    }

    /** Begins in the background: who the user is must be asked first. */
    void start(UI ui) {
        stop();
        subscription.set(NONE);
        desk.background().execute(() -> listen(ui));
    }

    private void listen(UI ui) {
        Runnable tell = ui.accessLater(look::run, () -> {});
        var listening = desk.changes().listen(desk.me(), tell);
        if (!subscription.compareAndSet(NONE, listening)) {
            listening.close(); // the view was left meanwhile
        } else {
            tell.run(); // what changed before anybody listened
        }
    }

    void stop() {
        var listening = subscription.getAndSet(null);
        if (listening != null) {
            listening.close();
        }
    }
}
