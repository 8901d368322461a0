package org.postern.imap;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postern.testservers.FaultProxy;

/** What happens to the connection of a walk while a change is made, by chance. */
final class LedgerFaults implements AutoCloseable {
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1200;
    private static final int MOST_BYTES_OF_CONTENT = 60_000;

    private final FaultProxy proxy;
    private final Random random;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("ledger-faults").factory());
    private @Nullable ScheduledFuture<?> healing;
    private @Nullable ScheduledFuture<?> striking;
    private boolean struck;
    private int count;

    LedgerFaults(FaultProxy proxy, Random random) {
        this.proxy = proxy;
        this.random = random;
    }

    int count() {
        return count;
    }

    boolean lastOneStruck() {
        return struck;
    }

    /** Three changes of four meet a fault, which heals after a while or only when all is over. */
    void begin() {
        int kind = random.nextInt(8);
        struck = kind < 6;
        if (!struck) {
            return;
        }
        count++;
        int most = random.nextInt(4) == 0 ? MOST_BYTES_OF_CONTENT : MOST_BYTES;
        switch (kind) {
            case 0, 1 -> proxy.cutAfter(FaultProxy.Direction.TO_SERVER, random.nextInt(most));
            case 2, 3 -> proxy.cutAfter(FaultProxy.Direction.TO_CLIENT, random.nextInt(most));
            case 4 -> striking = later(random.nextInt(20), proxy::reset);
            default -> striking = later(random.nextInt(20), proxy::stall);
        }
        boolean longer = random.nextInt(10) == 0;
        healing = later(longer ? 20_000 : 40 + random.nextInt(300), this::heal);
    }

    private void heal() {
        proxy.pass();
    }

    private ScheduledFuture<?> later(int milliseconds, Runnable action) {
        return clock.schedule(action, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** All is well again. */
    void end() {
        for (ScheduledFuture<?> planned : new ScheduledFuture<?>[] {striking, healing}) {
            if (planned != null) {
                planned.cancel(false);
            }
        }
        proxy.pass();
    }

    /** Waits until the account has a connection again: it does not knock without end. */
    void awaitRecovery(MailAccount account) {
        long start = System.nanoTime();
        while (!answers(account) && System.nanoTime() - start < LONGEST_RECOVERY.toNanos()) {
            await(later(50, () -> {}));
        }
    }

    private static void await(ScheduledFuture<?> moment) {
        try {
            moment.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(MailAccount account) {
        try {
            account.open(MailboxName.INBOX);
            return true;
        } catch (MailFailure notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
