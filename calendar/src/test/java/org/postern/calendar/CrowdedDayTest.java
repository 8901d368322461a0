package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file with more on one day than anybody can look at. */
class CrowdedDayTest extends CalendarFixture {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void dayThatIsTooFullLeavesRoomForOtherCalendarsAndDays() throws IOException {
        String crowd =
                IntStream.range(0, 300)
                        .mapToObj(
                                i ->
                                        "BEGIN:VEVENT\nUID:crowd%d\nSUMMARY:crowd\nDTSTART:20261110T090000Z\nDTEND:20261110T100000Z\nEND:VEVENT\n"
                                                .formatted(i))
                        .collect(Collectors.joining());
        load(
                "BEGIN:VCALENDAR\n"
                        + crowd
                        + "BEGIN:VEVENT\nUID:next\nSUMMARY:next\nDTSTART:20261111T090000Z\nEND:VEVENT\n"
                        + "END:VCALENDAR\n");

        Expansion month = expansion(MARA, "2026-11-01T00:00", "2026-12-01T00:00");

        assertThat(month.occurrences()).hasSize(101).extracting(Occurrence::title).contains("next");
        assertThat(month.notices())
                .containsExactly(new Notice(own, Optional.empty(), "", Notice.Reason.DAY_TOO_FULL));
    }
}
