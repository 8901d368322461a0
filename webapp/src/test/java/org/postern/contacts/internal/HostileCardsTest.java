package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.contacts.ContactLine;
import org.postern.contacts.ContactRow;
import org.postern.contacts.ContactScope;
import org.postern.contacts.ImportOutcome;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.contacts.ImportOutcome.Reason;
import org.postern.contacts.StoredContact;
import org.postern.database.TestDatabase;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/** Cards that were written to do harm, or by programs that nobody can mend any more. */
class HostileCardsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CANARY = "\"><img src=x onerror=P()>'{{7*7}}${7*7}";

    private final TestDatabase database = TestDatabase.h2();
    private final TestContacts house = TestContacts.in(database, Clock.systemUTC());
    private final Person ann = house.person("ann@example.org");
    private final CollectionId book = house.bookOf(ann);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void scriptsInEveryFieldAreText() throws IOException {
        loads(
                card(
                        "FN:" + CANARY,
                        "N:" + CANARY + ";" + CANARY,
                        "EMAIL;TYPE=\"" + CANARY.replace("\"", "") + "\":" + CANARY,
                        "TEL:" + CANARY,
                        "URL:javascript:P()",
                        "NOTE:" + CANARY,
                        "ORG:" + CANARY,
                        "CATEGORIES:" + CANARY));

        assertThat(only().contact().displayName()).isEqualTo(CANARY);
        assertThat(only().contact().url()).isEqualTo("javascript:P()");
    }

    @Test
    void photoElsewhereIsNeverFetchedNorShown() throws IOException {
        loads(card("FN:A", "PHOTO;VALUE=uri:http://127.0.0.1:1/x.png"));

        assertThat(only().photo()).isFalse();
    }

    @Test
    void photoThatIsADrawingWithScriptsIsNotShown() throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='P()'/>";
        loads(
                card(
                        "FN:A",
                        "PHOTO;TYPE=PNG;ENCODING=b:" + base64(svg),
                        "PHOTO:data:image/svg+xml;base64," + base64(svg)));

        assertThat(only().photo()).isFalse();
    }

    @Test
    void photoLargerThanAllowedIsNotShown() throws IOException {
        var png = "\u0089PNG\r\n\u001a\n" + "x".repeat(1024 * 1024);
        loads(card("FN:A", "PHOTO;TYPE=PNG;ENCODING=b:" + base64(png)));

        assertThat(only().photo()).isFalse();
    }

    @Test
    void tenThousandNumbersAreKeptAndAHundredShown() throws IOException {
        loads(card("FN:A", "TEL:1\r\n".repeat(10_000) + "EMAIL:a@x.example"));

        assertThat(only().contact().phones()).hasSize(CardReader.MOST_LINES);
    }

    @Test
    void tenThousandAddressesDoNotFillTheTables() throws IOException {
        var addresses = new StringBuilder("FN:A");
        for (int i = 0; i < 10_000; i++) {
            addresses.append("\r\nEMAIL:a").append(i).append("@x.example");
        }
        loads(card(addresses.toString()));

        assertThat(count("contact_address")).isLessThanOrEqualTo(CardReader.MOST_LINES);
        assertThat(count("contact_word")).isLessThanOrEqualTo(60);
    }

    @Test
    void cardsWithinCardsEndSomewhere() throws IOException {
        var nested = "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:X\r\n".repeat(5_000);
        String file = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\n" + nested + "END:VCARD\r\n";

        assertThat(load(file).bad())
                .extracting(one -> one.reason())
                .containsExactly(Reason.TOO_DEEP);
    }

    @Test
    void agentOfVersion21IsPartOfItsCard() throws IOException {
        loads(
                old(
                        "FN:Boss",
                        "AGENT:",
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN:Agent",
                        "END:VCARD",
                        "TEL:1"));

        assertThat(names()).containsExactly("Boss");
        assertThat(only().contact().phones()).hasSize(1);
    }

    @Test
    void lineOfThreeMillionCharactersIsRefusedAndTheNextCardComes() throws IOException {
        var outcome = load(card("FN:A", "NOTE:" + "x".repeat(3_000_000)) + card("FN:B"));

        assertThat(outcome.bad()).extracting(one -> one.reason()).containsExactly(Reason.TOO_LARGE);
        assertThat(names()).containsExactly("B");
    }

    @Test
    void fileThatNeverEndsIsCut() throws IOException {
        var outcome = load(card("FN:A") + "x".repeat(21 * 1024 * 1024));

        assertThat(outcome.cut()).isTrue();
        assertThat(outcome.added()).isEqualTo(1);
    }

    @Test
    void cardWithoutEndEndsWhereTheNextBegins() throws IOException {
        loads("BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + card("FN:B") + "BEGIN:VCARD\nFN:C");

        assertThat(names()).containsExactly("A", "B", "C");
    }

    @Test
    void octetsThatAreNoUtf8AreReadAsWindowsWrote() throws IOException {
        loads(card("FN:Müller €").getBytes(Charset.forName("windows-1252")));

        assertThat(names()).containsExactly("Müller €");
    }

    @Test
    void byteOrderMarksAreBelieved() throws IOException {
        loads(("\ufeff" + card("FN:Éva")).getBytes(StandardCharsets.UTF_8));
        loads(("\ufeff" + card("FN:Øre")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(names()).containsExactly("Éva", "Øre");
    }

    @Test
    void controlCharactersDoNotReachTheList() throws IOException {
        loads(
                old(
                        "FN;ENCODING=QUOTED-PRINTABLE:A=00=0D=0AB",
                        "EMAIL;ENCODING=QUOTED-PRINTABLE:a=00@x.example"));

        assertThat(names()).containsExactly("A B");
    }

    @Test
    void longNamesAndIdentitiesAreCutToTheirColumns() throws IOException {
        String smile = "\ud83d\ude00";
        loads(
                card(
                        "FN:" + smile.repeat(5_000),
                        "UID:" + "u".repeat(5_000),
                        "EMAIL:" + "a".repeat(400) + "@x.example"));

        assertThat(names()).singleElement().matches(name -> name.length() <= 200);
        assertThat(load(card("FN:" + smile, "UID:" + "u".repeat(5_000))).updated()).isEqualTo(1);
    }

    @Test
    void garbageIsNoCard() throws IOException {
        for (String garbage :
                List.of(
                        "",
                        "\0\0\0",
                        "END:VCARD\n".repeat(1_000),
                        ":::::;;;;\n\n\n",
                        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>")) {
            assertThat(load(garbage).added()).isZero();
        }
    }

    @Test
    void emptyLinesFoldsAndSemicolonsDoNotHold() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    load(card("FN:A", "N:" + ";".repeat(500_000)));
                    load(card("FN:B" + "\r\n ".repeat(200_000)));
                    load(card("FN:C", "X;" + "A=".repeat(200_000) + ":x"));
                    load(card("FN:D", "NOTE:" + "\\n".repeat(500_000)));
                    load(card("FN:E", "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=".repeat(500_000)));
                });
        assertThat(names()).contains("A");
    }

    @Test
    void numberWithoutPlaceOrOtherSchemesIsText() throws IOException {
        loads(card("FN:A", "TEL;VALUE=uri:tel:+1-555", "TEL;VALUE=uri:javascript:P()"));

        assertThat(only().contact().phones())
                .extracting(ContactLine::value)
                .first()
                .isEqualTo("+1-555");
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static String old(String... lines) {
        return card(lines).replaceFirst("VERSION:3.0", "VERSION:2.1");
    }

    private static String base64(String octets) {
        return java.util.Base64.getEncoder()
                .encodeToString(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ImportOutcome load(String file) throws IOException {
        return load(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportOutcome load(byte[] file) throws IOException {
        return house.files().load(ann, book, new ByteArrayInputStream(file), Existing.UPDATE);
    }

    private void loads(String file) throws IOException {
        loads(file.getBytes(StandardCharsets.UTF_8));
    }

    private void loads(byte[] file) throws IOException {
        assertThat(load(file).bad()).isEmpty();
    }

    private int count(String table) {
        return database.client().sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private StoredContact only() {
        var rows = house.contacts().page(ann, new ContactScope.Everybody(), "", 0, 9).rows();
        return house.contacts().find(ann, rows.getFirst().id()).orElseThrow();
    }

    private List<String> names() {
        return house.contacts().page(ann, new ContactScope.Everybody(), "", 0, 99).rows().stream()
                .map(ContactRow::name)
                .toList();
    }
}
