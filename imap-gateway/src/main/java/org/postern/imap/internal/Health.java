package org.postern.imap.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postern.imap.AccountEvent;

/** Whether the back end answers, as last seen, and who is told when that changes. */
final class Health {
    private final EventHub events;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> downSince = new AtomicReference<>();

    Health(EventHub events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    boolean isUp() {
        return downSince.get() == null;
    }

    void down(Instant nextTry, String reason) {
        Instant now = clock.instant();
        Instant since = downSince.updateAndGet(before -> before == null ? now : before);
        events.publish(new AccountEvent.BackEndDown(since == null ? now : since, nextTry, reason));
    }

    void up() {
        if (downSince.getAndSet(null) != null) {
            events.publish(new AccountEvent.BackEndUp());
        }
    }
}
