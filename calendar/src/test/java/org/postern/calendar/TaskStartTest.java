package org.postern.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repeating task of another program, with a start and a due time in UTC. */
class TaskStartTest extends CalendarFixture {
    private static final String TASK =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Elsewhere//Tasks//EN
            BEGIN:VTODO
            UID:buoys
            DTSTAMP:20261101T000000Z
            DTSTART:20261120T080000Z
            DUE:20261120T100005Z
            RRULE:FREQ=WEEKLY
            SUMMARY:Count bouys
            END:VTODO
            END:VCALENDAR
            """;
    private Task task;

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }

    @BeforeEach
    void bringIn() throws IOException {
        bringIn(TASK);
    }

    private void bringIn(String text) throws IOException {
        load(text.replace("\n", "\r\n"), Duplicates.REPLACE);
        task = services.tasks().visibleTo(MARA, true).getFirst();
    }

    @Test
    void startAndDueStayWhenSomethingElseIsChanged() throws IOException {
        change(task.draft().due());

        assertThat(exported())
                .contains("SUMMARY:Count buoys\r\n")
                .contains("DTSTART:20261120T080000Z\r\n", "DUE:20261120T100005Z\r\n");
    }

    @Test
    void startStaysWhereTheTaskIsDueLater() throws IOException {
        change(Optional.of(utc("2026-11-21T10:00")));

        assertThat(exported()).contains("DTSTART:20261120T080000Z\r\n", "DUE:20261121T100000Z\r\n");
    }

    @Test
    void startStaysWhereTheTaskIsNoLongerDue() throws IOException {
        change(Optional.empty());

        assertThat(exported()).contains("DTSTART:20261120T080000Z\r\n").doesNotContain("DUE");
    }

    @Test
    void startOfWhatRepeatsGoesAlongWhereItWouldNotComeFirst() throws IOException {
        change(Optional.of(utc("2026-11-19T10:00:05")));
        assertThat(exported()).contains("DTSTART:20261119T080000Z\r\n", "DUE:20261119T100005Z\r\n");
        task = services.tasks().visibleTo(MARA, true).getFirst();

        change(Optional.of(new TaskDue.OnDay(LocalDate.parse("2026-11-25"))));
        assertThat(exported())
                .contains("DTSTART;VALUE=DATE:20261124\r\n", "DUE;VALUE=DATE:20261125\r\n");
    }

    @Test
    void startOfWhatDoesNotRepeatGoesWhereItWouldNotComeFirst() throws IOException {
        bringIn(TASK.replace("RRULE:FREQ=WEEKLY\n", ""));

        change(Optional.of(utc("2026-11-19T10:00")));

        assertThat(exported()).contains("DUE:20261119T100000Z\r\n").doesNotContain("DTSTART");
    }

    private static TaskDue utc(String time) {
        return new TaskDue.At(LocalDateTime.parse(time), ZoneOffset.UTC);
    }

    private void change(Optional<TaskDue> due) {
        var draft = new TaskDraft("Count buoys", due, 0, 0, "");
        assertThat(services.tasks().change(MARA, task.id(), task.version(), draft))
                .isInstanceOf(TaskOutcome.Saved.class);
    }

    private String exported() throws IOException {
        var file = new ByteArrayOutputStream();
        services.files().export(MARA, own, file);
        return file.toString(UTF_8);
    }
}
