package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of a file that came in, on every database. */
abstract class ImportReportContract extends CalendarFixture {
    private static final String BROKEN =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:b1@x
            DTSTART:2026-12-10 99:99
            END:VEVENT
            BEGIN:VEVENT
            UID:b2@x
            DTSTART:20261210T130000Z
            DTEND:20261209T130000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:b3@x
            DTSTART;TZID=Mars/Olympus:20261210T150000
            END:VEVENT
            this is junk
            BEGIN:VEVENT
            UID:b4@x
            DTSTART:20261210T160000Z
            RRULE:FREQ=SOMETIMES;BYDAY=XX
            END:VEVENT
            BEGIN:VEVENT
            UID:b5@x
            DTSTART:20261211T160000Z
            """;

    @Test
    void problemsComeByLineAndCountWhatTheyCost() throws IOException {
        var report = load(BROKEN);

        assertThat(report.added()).isEqualTo(3);
        assertThat(report.problems())
                .extracting(ImportReport.Problem::line)
                .containsExactly(1L, 3L, 7L, 12L, 16L, 17L, 22L);
        assertThat(report.problems())
                .filteredOn(ImportReport.Problem::leftOut)
                .extracting(ImportReport.Problem::line)
                .containsExactly(3L, 22L);
        assertThat(report.leftOut()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithWhatWasMadeOfIt() throws IOException {
        assertThat(load(BROKEN).problems())
                .extracting(ImportReport.Problem::sentence)
                .contains(
                        "This event ends before it starts; it came in without a length.",
                        "Nobody knows the time zone “Mars/Olympus”; what is in it came in with its"
                                + " hours, without a zone.",
                        "The rule by which this repeats makes no sense; it came in as a single"
                                + " one.");
        assertThat(shown("2026-12-10T00:00", "2026-12-11T00:00"))
                .containsExactly("12-10T14:00 ", "12-10T15:00 ", "12-10T17:00 ");
    }

    @Test
    void whatIsThereAlreadyIsNotAmongWhatIsMissing() throws IOException {
        load(BROKEN);
        var again = load(BROKEN);

        assertThat(again.added()).isZero();
        assertThat(again.skipped()).isEqualTo(3);
        assertThat(again.leftOut()).isEqualTo(2);
    }

    @Test
    void ofManyProblemsTheFirstAreTold() throws IOException {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (int at = 0; at < 300; at++) {
            text.append("BEGIN:VEVENT\r\nUID:").append(at).append("\r\nEND:VEVENT\r\n");
        }
        var report = load(text + "END:VCALENDAR\r\n");

        assertThat(report.leftOut()).isEqualTo(300);
        assertThat(report.problems()).hasSize(100);
        assertThat(report.problems().getFirst().line()).isEqualTo(3);
        assertThat(report.problems().getLast().line()).isEqualTo(300);
    }
}
