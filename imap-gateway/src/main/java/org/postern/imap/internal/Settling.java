package org.postern.imap.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks more than once: a server that lost us in the middle of a command may still be at work on
 * it.
 */
final class Settling {
    private static final Duration[] BETWEEN = {
        Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(1200)
    };

    private Settling() {}

    /** Looks until the look is satisfied or two seconds have passed; whether it was. */
    static boolean until(BooleanSupplier look) {
        for (Duration wait : BETWEEN) {
            if (look.getAsBoolean()) {
                return true;
            }
            if (!slept(wait)) {
                return false;
            }
        }
        return look.getAsBoolean();
    }

    private static boolean slept(Duration wait) {
        try {
            return new Pause().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
