package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Collects the events of an account so that a test can wait for one. */
final class Events implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BlockingQueue<AccountEvent> queue = new LinkedBlockingQueue<>();
    private final MailAccount.Subscription subscription;

    Events(MailAccount account) {
        subscription = account.subscribe(queue::add);
    }

    /** Waits for the first event of this kind; those before it are forgotten. */
    <T extends AccountEvent> T await(Class<T> kind) throws InterruptedException {
        return kind.cast(await(kind::isInstance));
    }

    void awaitChange(MailboxName mailbox) throws InterruptedException {
        await(event -> event.equals(new AccountEvent.MailboxChanged(mailbox)));
    }

    AccountEvent await(Predicate<AccountEvent> wanted) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<AccountEvent> others = new ArrayList<>();
        while (true) {
            AccountEvent event = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event).as("an event after %s", others).isNotNull();
            if (event != null && wanted.test(event)) {
                return event;
            }
            if (event != null) {
                others.add(event);
            }
        }
    }

    void forget() {
        queue.clear();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
