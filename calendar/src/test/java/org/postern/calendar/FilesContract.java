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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

        assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 0, List.of()));
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

    private long stored(String what) {
        return JdbcClient.create(database.source())
                .sql("SELECT " + what + " FROM calendar_object")
                .query(Long.class)
                .single();
    }

    private static String zone(String more) {
        return "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
                + more
                + "END:VTIMEZONE\r\n";
    }

    @Test
    void objectsRepeatLittleOfTheirCalendar() throws IOException {
        int events = 5_000;
        StringBuilder text = new StringBuilder("X-A:" + "a".repeat(1_900_000) + "\r\n");
        text.append(zone("X-B:" + "b".repeat(70_000) + "\r\n"));
        for (int at = 0; at < events; at++) {
            text.append("BEGIN:VEVENT\r\nUID:").append(at);
            text.append("\r\nDTSTART;TZID=Own:20261119T100000\r\nEND:VEVENT\r\n");
        }
        ImportReport report = load(calendar(text.toString()));

        assertThat(report.added()).isEqualTo(events);
        assertThat(report.problems())
                .extracting(ImportReport.Problem::sentence)
                .containsExactly(
                        "The time zone that begins here is too big; it is left out.",
                        "Nobody knows the time zone “Own”; what is in it came in with its hours,"
                                + " without a zone.");
        assertThat(stored("MAX(CHAR_LENGTH(content))")).isLessThan(300);
        assertThat(stored("SUM(content_length)")).isEqualTo(stored("SUM(CHAR_LENGTH(content))"));
    }

    @Test
    void objectsKeepTheZonesTheyName() throws IOException {
        load(calendar(zone(""), event("one", "X-C;TZID=Own:c\r\n"), event("two", "")));

        assertThat(stored("MAX(CHAR_LENGTH(content))"))
                .isGreaterThan(stored("MIN(CHAR_LENGTH(content))") + 100);
        assertThat(exported()).containsOnlyOnce("TZID:Own\r\n");
    }

    @Test
    void objectTooBigIsNamedByItsLineAndSpoilsNothing() throws IOException {
        ImportReport report =
                load(calendar(event("a", "X-A:" + "a".repeat(600_000) + "\r\n"), event("b", "")));

        assertThat(titles()).containsExactly("b");
        assertThat(report.problems())
                .containsExactly(
                        new ImportReport.Problem(
                                4,
                                "What begins here is bigger than 512 kB; it is left out.",
                                true));
    }

    @Test
    void eventThatWouldGrowTooBigIsRefusedAndKept() throws IOException {
        load(calendar(event("a", "X-A:" + "a".repeat(500_000) + "\r\n")));
        Occurrence present = occurrences("2026-11-19T00:00", "2026-11-20T00:00").getFirst();
        EventDraft draft = event(present.event()).draft();
        EventDraft grown =
                new EventDraft(
                        draft.title(),
                        draft.time(),
                        "",
                        "n".repeat(60_000),
                        draft.repetition(),
                        draft.status(),
                        draft.busy(),
                        draft.visibility(),
                        draft.organizer(),
                        draft.attendees());

        assertThatThrownBy(
                        () ->
                                services.events()
                                        .change(MARA, present.event(), 1, Scope.all(), grown))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("too big");
        assertThat(event(present.event()).version()).isEqualTo(1);
    }

    @Test
    void muchIsWrittenInPortionsAndWhole() throws IOException {
        List<String> uids = IntStream.range(0, 12).mapToObj(at -> "uid" + at).toList();
        String big = "X-A:" + "a".repeat(450_000) + "\r\n";
        load(calendar(uids.stream().map(uid -> event(uid, big)).toArray(String[]::new)));

        String exported = exported();
        assertThat(uids).allMatch(uid -> exported.contains("UID:" + uid + "\r\n"));
    }
}
