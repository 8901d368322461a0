package org.postern.imap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;

/** The mailboxes somebody looked at lately, and how they were seen last. Bounded. */
final class OpenedMailboxes {
    private static final int MOST = 32;
    private static final Duration LATELY = Duration.ofHours(4);

    private record Seen(MailboxSnapshot snapshot, Instant when) {}

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MailboxName, Seen> byAge = new LinkedHashMap<>();

    OpenedMailboxes(Clock clock) {
        this.clock = clock;
    }

    void seen(MailboxSnapshot snapshot) {
        lock.lock();
        try {
            byAge.remove(snapshot.mailbox());
            byAge.put(snapshot.mailbox(), new Seen(snapshot, clock.instant()));
            if (byAge.size() > MOST) {
                byAge.remove(byAge.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    Optional<MailboxSnapshot> last(MailboxName mailbox) {
        lock.lock();
        try {
            return Optional.ofNullable(byAge.get(mailbox)).map(Seen::snapshot);
        } finally {
            lock.unlock();
        }
    }

    List<MailboxName> lately() {
        Instant oldest = clock.instant().minus(LATELY);
        lock.lock();
        try {
            byAge.values().removeIf(seen -> seen.when().isBefore(oldest));
            return List.copyOf(byAge.keySet());
        } finally {
            lock.unlock();
        }
    }
}
