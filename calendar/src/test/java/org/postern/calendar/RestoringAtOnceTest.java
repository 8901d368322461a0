package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/**
 * A split series is made one again in the moment in which a colleague changes one of its halves.
 */
class RestoringAtOnceTest extends CalendarFixture {
    private EventId first = new EventId(0);
    private SaveOutcome.Saved split = new SaveOutcome.Saved(first, 0, List.of());

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }

    @BeforeEach
    void splitASeries() {
        first =
                create(
                        draft("Tea", "2026-11-16T09:00", "2026-11-16T09:30")
                                .withRepetition(
                                        new Every(
                                                Frequency.DAILY, 1, Set.of(), new Until.Count(4))));
        split =
                saved(
                        services.events()
                                .reschedule(
                                        MARA,
                                        first,
                                        1,
                                        new Scope.Following(new RecurrenceId("20261118T090000")),
                                        Optional.empty(),
                                        at("2026-11-18T15:00", "2026-11-18T15:30")));
    }

    @Test
    void changeOfTheSecondHalfKeepsBoth() {
        assertThatThrownBy(() -> restoredWhileChanged(split.event()))
                .hasRootCauseInstanceOf(CalendarRefused.class);

        assertThat(halves()).hasSize(4);
        assertThat(event(first).version()).isEqualTo(2);
    }

    @Test
    void changeOfTheFirstHalfKeepsBoth() throws Exception {
        assertThat(restoredWhileChanged(first)).isInstanceOf(SaveOutcome.Conflict.class);

        assertThat(halves()).hasSize(4);
    }

    private List<String> halves() {
        return shown("2026-11-14T00:00", "2026-11-28T00:00");
    }

    private SaveOutcome restoredWhileChanged(EventId half)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection colleague = database.source().getConnection()) {
            colleague.setAutoCommit(false);
            try (var statement =
                    colleague.prepareStatement(
                            "UPDATE calendar_object SET version = version + 1 WHERE id = ?")) {
                statement.setLong(1, half.value());
                statement.executeUpdate();
            }
            Future<SaveOutcome> restoring =
                    threads.submit(
                            () -> services.events().restore(MARA, split.former().orElseThrow()));
            database.untilSomebodyWaits();
            colleague.commit();
            return restoring.get(TestDatabase.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
