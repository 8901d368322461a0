package org.postern.signin.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every half minute for sessions whose time is over though their page is still open. */
final class SessionSweep {
    private final SignedInAccounts accounts;

    SessionSweep(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        accounts.sweep();
    }
}
