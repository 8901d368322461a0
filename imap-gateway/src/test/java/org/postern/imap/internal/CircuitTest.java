package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.imap.MailFailure.Unreachable;

/** Who may try a back end that does not answer, and when. */
class CircuitTest {
    private final Unreachable silence = new Unreachable("no answer", null);

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return time.instant();
                }
            };
    private final Circuit circuit =
            new Circuit(
                    new BackOff(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(30),
                            RandomGenerator.getDefault()),
                    Duration.ofSeconds(10),
                    clock);

    private void fail(int times) {
        IntStream.range(0, times).forEach(_ -> circuit.failed(silence));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aFewFailuresStopNobody() {
        fail(4);

        assertThatCode(circuit::enter).doesNotThrowAnyException();
    }

    @Test
    void afterMoreEverybodyIsTurnedAway() {
        fail(5);

        assertThatThrownBy(circuit::enter).isInstanceOf(Unreachable.class).hasCause(silence);
    }

    @Test
    void oneTriesAtATime() {
        fail(5);
        pass(Duration.ofSeconds(2));

        assertThatCode(circuit::enter).doesNotThrowAnyException();
        assertThatThrownBy(circuit::enter).isInstanceOf(Unreachable.class);
    }

    @Test
    void aTrialThatTellsNothingIsNotWaitedForFurther() {
        fail(5);
        pass(Duration.ofSeconds(2));
        circuit.enter();
        pass(Duration.ofSeconds(11));

        assertThatCode(circuit::enter).doesNotThrowAnyException();
    }

    @Test
    void whoAsksForItMayTryNow() {
        fail(9);
        circuit.tryNow();

        assertThatCode(circuit::enter).doesNotThrowAnyException();
        assertThatThrownBy(circuit::enter).isInstanceOf(Unreachable.class);
    }

    @Test
    void anAnswerLetsEverybodyIn() {
        fail(5);
        circuit.answered();

        assertThatCode(circuit::enter).doesNotThrowAnyException();
        assertThatCode(circuit::enter).doesNotThrowAnyException();
    }

    @Test
    void whoComesBackWaitsForHisTurn() {
        fail(5);
        circuit.answered();

        assertThat(circuit.turn()).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn()).isEqualTo(Duration.ofMillis(50));
        assertThat(circuit.turn()).isEqualTo(Duration.ofMillis(100));
        pass(Duration.ofMinutes(2));
        assertThat(circuit.turn()).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn()).isEqualTo(Duration.ZERO);
    }

    @Test
    void onOtherDaysNobodyWaits() {
        fail(4);
        circuit.answered();

        assertThat(circuit.turn()).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn()).isEqualTo(Duration.ZERO);
    }
}
