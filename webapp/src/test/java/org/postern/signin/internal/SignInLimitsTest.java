package org.postern.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.signin.internal.SignInRefusal.Reason;

class SignInLimitsTest {
    private final HandClock clock = new HandClock();
    private final SignInLimits limits = new SignInLimits(clock);

    @Test
    void thousandTriesOfOneAccountPassTenInTenMinutes() {
        assertThat(passed(1000, "anna")).isEqualTo(10);
    }

    @Test
    void triesComeBackAfterTenMinutes() {
        passed(20, "anna");
        clock.forward(Duration.ofMinutes(9));
        assertThat(passed(20, "anna")).isZero();

        clock.forward(Duration.ofMinutes(1));
        assertThat(passed(20, "anna")).isEqualTo(10);
    }

    @Test
    void refusalTellsHowLongToWait() {
        passed(10, "anna");
        clock.forward(Duration.ofMinutes(3));

        assertThatThrownBy(() -> limits.count("anna", "client"))
                .isInstanceOfSatisfying(
                        SignInRefusal.class,
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_TRIES);
                            assertThat(refusal.minutes()).isBetween(7L, 8L);
                        });
    }

    @Test
    void oneClientHasSixtyTriesWhateverTheAccount() {
        var passed = IntStream.range(0, 200).filter(i -> passes("account" + i, "client")).count();

        assertThat(passed).isEqualTo(60);
    }

    @Test
    void refusedAccountDoesNotUseUpTheClient() {
        IntStream.range(0, 200).forEach(_ -> passes("anna", "client"));

        assertThat(passes("bert", "client")).isTrue();
    }

    @Test
    void successClearsTheAccountAndIsNotCountedForTheClient() {
        for (int i = 0; i < 200; i++) {
            limits.count("anna", "client");
            limits.succeeded("anna", "client");
        }
        assertThat(passed(20, "anna")).isEqualTo(10);
    }

    @Test
    void tryThatReachedNoServerIsNotCountedForTheAccount() {
        for (int i = 0; i < 50; i++) {
            limits.count("anna", "client");
            limits.notTried("anna");
        }
        assertThat(passes("anna", "other")).isTrue();
    }

    private int passed(int tries, String account) {
        return (int) IntStream.range(0, tries).filter(i -> passes(account, "client" + i)).count();
    }

    private boolean passes(String account, String client) {
        try {
            limits.count(account, client);
            return true;
        } catch (SignInRefusal e) {
            return false;
        }
    }

    private static final class HandClock implements TimeMeter {
        private long nanos = 1;

        void forward(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
