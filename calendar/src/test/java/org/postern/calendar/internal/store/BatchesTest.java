package org.postern.calendar.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.calendar.CalendarId;
import org.postern.calendar.EventStatus;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.Columns.TimeKind;

class BatchesTest {
    private static ObjectRow row(int length) {
        return new ObjectRow(
                1,
                new CalendarId(1),
                Kind.TASK,
                1,
                TimeKind.NONE,
                0,
                0,
                false,
                "",
                "",
                EventStatus.CONFIRMED,
                false,
                Visibility.PUBLIC,
                false,
                true,
                length);
    }

    @Test
    void smallTextsAreReadByTheHundredAndBigOnesByTheirSize() {
        assertThat(Batches.of(Collections.nCopies(250, row(400))))
                .extracting(List::size)
                .containsExactly(100, 100, 50);
        assertThat(Batches.of(Collections.nCopies(20, row(500_000))))
                .extracting(List::size)
                .containsExactly(8, 8, 4);
        assertThat(Batches.of(List.of())).isEmpty();
    }

    @Test
    void whatIsTooBigLeavesRoomForOthers() {
        assertThat(Batches.within(List.of(row(600), row(600), row(400)), 1_000))
                .containsExactly(row(600), row(400));
    }
}
