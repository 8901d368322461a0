package org.postern.signin.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts how sign-ins end, without saying whose. */
final class SignInCounts {
    private static final String NAME = "postern.sign.ins";
    private static final String OUTCOME = "outcome";
    private final MeterRegistry meters;

    SignInCounts(MeterRegistry meters) {
        this.meters = meters;
        signedIn(0);
        for (var reason : SignInRefusal.Reason.values()) {
            refused(reason, 0);
        }
    }

    void signedIn() {
        signedIn(1);
    }

    private void signedIn(int more) {
        meters.counter(NAME, OUTCOME, "signed_in").increment(more);
    }

    void refused(SignInRefusal.Reason reason) {
        refused(reason, 1);
    }

    private void refused(SignInRefusal.Reason reason, int more) {
        meters.counter(NAME, OUTCOME, reason.name().toLowerCase(Locale.ROOT)).increment(more);
    }
}
