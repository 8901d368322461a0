package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Two windows share one calendar with the same colleague. */
class SharesAtOnceTest extends CalendarFixture {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }

    @Test
    void laterChoiceCounts()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection first = database.source().getConnection()) {
            first.setAutoCommit(false);
            try (var statement =
                    first.prepareStatement("INSERT INTO calendar_share VALUES (?, ?, 'READ')")) {
                statement.setLong(1, own.value());
                statement.setLong(2, TOMASZ.id());
                statement.executeUpdate();
            }

            var second =
                    threads.submit(
                            () ->
                                    services.calendars()
                                            .share(MARA, own, new Share(TOMASZ, Access.WRITE)));
            database.untilSomebodyWaits();
            first.commit();
            second.get(TestDatabase.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        assertThat(services.calendars().shares(MARA, own))
                .containsExactly(new Share(TOMASZ, Access.WRITE));
    }
}
