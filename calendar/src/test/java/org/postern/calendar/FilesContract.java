package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What import and export do on every database. */
abstract class FilesContract extends CalendarFixture {
    private static String event(String uid, String more) {
        return "BEGIN:VEVENT\r\nUID:"
                + uid
                + "\r\nDTSTART:20261119T100000Z\r\nDTEND:20261119T110000Z\r\nSUMMARY:"
                + uid
                + "\r\n"
                + more
                + "END:VEVENT\r\n";
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n"
                + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private ImportReport load(String text, Charset charset, Duplicates duplicates)
            throws IOException {
        return load(text.getBytes(charset), duplicates);
    }

    private ImportReport load(byte[] octets, Duplicates duplicates) throws IOException {
        return services.files().importInto(MARA, own, new ByteArrayInputStream(octets), duplicates);
    }

    private ImportReport load(String text) throws IOException {
        return load(text, StandardCharsets.UTF_8, Duplicates.SKIP);
    }

    private List<String> titles() {
        return occurrences("2026-11-19T00:00", "2026-11-20T00:00").stream()
                .map(Occurrence::title)
                .toList();
    }

    private String exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.files().export(MARA, own, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatCameInIsShownAndGoesOut() throws IOException {
        ImportReport report = load(calendar(event("one", "X-OWN;A=b:c\r\n"), event("two", "")));

        assertThat(report).isEqualTo(new ImportReport(2, 0, 0, List.of()));
        assertThat(titles()).containsExactlyInAnyOrder("one", "two");
        assertThat(exported())
                .contains("UID:one\r\n", "UID:two\r\n", "X-OWN;A=b:c\r\n")
                .doesNotContain("METHOD");
        assertThat(changes).hasSize(1);
    }

    @Test
    void duplicatesAreSkippedOrReplaced() throws IOException {
        load(calendar(event("one", "")));

        assertThat(load(calendar(event("one", "LOCATION:new\r\n"))).skipped()).isEqualTo(1);
        assertThat(exported()).doesNotContain("LOCATION");
        assertThat(
                        load(
                                        calendar(event("one", "LOCATION:new\r\n")),
                                        StandardCharsets.UTF_8,
                                        Duplicates.REPLACE)
                                .replaced())
                .isEqualTo(1);
        assertThat(exported()).contains("LOCATION:new");
    }

    @Test
    void sameObjectWithoutUidIsFoundAgain() throws IOException {
        String text = calendar(event("one", "")).replace("UID:one\r\n", "");

        assertThat(load(text).added()).isEqualTo(1);
        assertThat(load(text).skipped()).isEqualTo(1);
    }

    @Test
    void badNeighboursSpoilNothingAndAreNamedByLine() throws IOException {
        String bad = "BEGIN:VEVENT\r\nUID:bad\r\nSUMMARY:no start\r\nEND:VEVENT\r\n";
        ImportReport report =
                load(calendar(event("one", "no colon here\r\n"), bad, event("two", "")));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(ImportReport.Problem::line)
                .containsExactly(9L, 11L);
    }

    @Test
    void whatIsNotClosedIsLeftOutAlone() throws IOException {
        ImportReport report =
                load(
                        calendar(
                                event("one", ""),
                                event("two", "").replace("END:VEVENT\r\n", ""),
                                event("three", "BEGIN:VALARM\r\nACTION:AUDIO\r\n")));

        assertThat(titles()).containsExactlyInAnyOrder("one", "three");
        assertThat(report.problems()).hasSize(2);
    }

    @Test
    void fileThatBreaksOffKeepsWhatWasWhole() throws IOException {
        String text = calendar(event("one", ""), event("two", ""));
        ImportReport report = load(text.substring(0, text.lastIndexOf("END:VEVENT")));

        assertThat(titles()).containsExactly("one");
        assertThat(report.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void charactersOfOldProgramsAreRead(String charset) throws IOException {
        load(calendar(event("Größe", "")), Charset.forName(charset), Duplicates.SKIP);

        assertThat(titles()).containsExactly("Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void byteOrderMarkIsNoText(String charset) throws IOException {
        String text = charset.equals("UTF-8") ? "\ufeff" : "";
        load(text + calendar(event("Größe", "")), Charset.forName(charset), Duplicates.SKIP);

        assertThat(titles()).containsExactly("Größe");
    }

    @Test
    void linesMayEndWithoutReturnAndFoldsMaySplitCharacters() throws IOException {
        byte[] text =
                calendar(event("one", "LOCATION:Gr\u00f6\u00dfe\u0000x\r\n"))
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.UTF_8);
        int split = new String(text, StandardCharsets.ISO_8859_1).indexOf("Gr\u00c3") + 3;
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(text, 0, split);
        folded.writeBytes(new byte[] {'\n', ' '});
        folded.write(text, split, text.length - split);
        load(folded.toByteArray(), Duplicates.SKIP);

        assertThat(occurrences("2026-11-19T00:00", "2026-11-20T00:00").getFirst().location())
                .isEqualTo("Größex");
    }

    @Test
    void overridesStayWithTheirMaster() throws IOException {
        load(
                calendar(
                        event("one", "RRULE:FREQ=DAILY;COUNT=2\r\n"),
                        event("one", "RECURRENCE-ID:20261120T100000Z\r\n")
                                .replace("20261119T1", "20261121T1")));

        assertThat(shown("2026-11-19T00:00", "2026-11-30T00:00"))
                .containsExactly("11-19T11:00 one", "11-21T11:00 one");
        assertThat(load(calendar(event("one", ""))).skipped()).isEqualTo(1);
    }

    @Test
    void tasksAndJournalsComeInAndGoOut() throws IOException {
        String more =
                """
                BEGIN:VTODO
                UID:t
                SUMMARY:do
                DUE;VALUE=DATE:20261119
                END:VTODO
                BEGIN:VJOURNAL
                UID:j
                SUMMARY:dear
                END:VJOURNAL
                BEGIN:VFREEBUSY
                UID:f
                END:VFREEBUSY
                """;
        ImportReport report = load(calendar(more));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems()).hasSize(1);
        assertThat(services.tasks().visibleTo(MARA, true)).hasSize(1);
        assertThat(exported()).contains("SUMMARY:do", "SUMMARY:dear");
    }

    @Test
    void emptyOldAndOversizedFilesAreRefusedInWords() throws IOException {
        assertThat(load("").problems()).hasSize(1);
        assertThat(load("hello").problems()).hasSize(2);
        assertThat(load(calendar(event("a", "")).replace("2.0", "1.0")).problems())
                .extracting(ImportReport.Problem::sentence)
                .containsExactly("This is vCalendar 1.0, which is too old to be read.");
        byte[] huge = new byte[(int) CalendarFiles.MOST_OCTETS + 1];
        assertThat(load(huge, Duplicates.SKIP).problems())
                .extracting(ImportReport.Problem::sentence)
                .containsExactly("The file is bigger than 20 MB. Nothing came in.");
        assertThat(titles()).isEmpty();
    }

    @Test
    void exportNamesTheZonesItUses() throws IOException {
        create(draft("Here", "2026-11-19T10:00", "2026-11-19T11:00"));
        create(draft("Again", "2026-11-19T12:00", "2026-11-19T13:00"));

        assertThat(exported()).containsOnlyOnce("BEGIN:VTIMEZONE").contains("TZID:Europe/Berlin");
    }

    @Test
    void onlyWhoMayWriteImportsAndOnlyWhoMayReadExports() {
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.BUSY));

        assertThatThrownBy(() -> services.files().export(TOMASZ, own, new ByteArrayOutputStream()))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(
                        () ->
                                services.files()
                                        .importInto(
                                                TOMASZ,
                                                own,
                                                new ByteArrayInputStream(new byte[0]),
                                                Duplicates.SKIP))
                .isInstanceOf(CalendarRefused.class);
    }

    @Test
    void exportForOthersLeavesOutWhatIsPrivate() throws IOException {
        load(calendar(event("open", ""), event("secret", "CLASS:PRIVATE\r\n")));
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.READ));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.files().export(TOMASZ, own, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("UID:open")
                .doesNotContain("secret");
        assertThat(Optional.of(exported())).get().asString().contains("secret");
    }
}
