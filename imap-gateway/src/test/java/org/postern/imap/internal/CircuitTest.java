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
    private static final Duration LONGEST = Duration.ofSeconds(10);

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
        IntStream.range(0, times).forEach(_ -> circuit.failed(circuit.enter(), silence));
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
        fail(5);
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

        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ofMillis(50));
        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ofMillis(100));
        pass(Duration.ofMinutes(2));
        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ZERO);
    }

    @Test
    void onOtherDaysNobodyWaits() {
        fail(4);
        circuit.answered();

        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ZERO);
        assertThat(circuit.turn(LONGEST)).isEqualTo(Duration.ZERO);
    }

    @Test
    void ofManyAttemptsAtATimeOneCounts() {
        fail(4);
        long attempt = circuit.enter();
        IntStream.range(0, 32).forEach(_ -> circuit.failed(attempt, silence));
        pass(Duration.ofMillis(1_300));

        assertThatCode(circuit::enter).doesNotThrowAnyException();
    }

    @Test
    void whoWaitedWhileOthersFailedIsTurnedAway() {
        fail(4);
        long waiting = circuit.enter();
        fail(1);

        assertThatThrownBy(() -> circuit.stillWorthIt(waiting)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aTurnTooFarOffIsNone() {
        fail(5);
        circuit.answered();
        IntStream.range(0, 200).forEach(_ -> circuit.turn(LONGEST));

        circuit.turn(LONGEST);
        assertThatThrownBy(() -> circuit.turn(LONGEST)).isInstanceOf(Unreachable.class);
    }
}
