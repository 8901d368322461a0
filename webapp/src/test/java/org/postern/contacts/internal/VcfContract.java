package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.contacts.ContactRow;
import org.postern.contacts.ContactScope;
import org.postern.contacts.ImportOutcome;
import org.postern.contacts.ImportOutcome.BadCard;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.contacts.ImportOutcome.Reason;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.StoredContact;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;

/** What holds for files of cards on every database. */
abstract class VcfContract {
    private static final String GRACE =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:grace-1
            N:Hopper;Grace;;;
            FN:Grace Hopper
            item1.EMAIL;TYPE=INTERNET,PREF:grace@navy.example
            item1.X-ABLabel:Bridge
            X-STRANGE;X-PARAM=a:kept\\, whatever it is
            END:VCARD
            """
                    .replace("\n", "\r\n");

    private final TestDatabase database = open();
    private final TestContacts house = TestContacts.in(database, Clock.systemUTC());
    private final Person ann = house.person("ann@example.org");
    private final Person ben = house.person("ben@example.org");
    private final CollectionId book = house.bookOf(ann);

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void cardComesOutAsItWentIn() throws IOException {
        var outcome = load(GRACE);

        assertThat(outcome).isEqualTo(outcome(1, 0, 0, 0));
        assertThat(written()).isEqualTo(GRACE);
    }

    @Test
    void secondTimeNothingChanges() throws IOException {
        load(GRACE);

        assertThat(load(GRACE)).isEqualTo(outcome(0, 0, 1, 0));
    }

    @Test
    void cardWithoutUidIsKnownAgainTheSecondTime() throws IOException {
        String nameless = GRACE.replace("UID:grace-1\r\n", "");
        load(nameless);

        assertThat(load(nameless)).isEqualTo(outcome(0, 0, 1, 0));
        assertThat(names()).containsExactly("Grace Hopper");
    }

    @Test
    void otherCardOfTheSameUidReplacesOrIsLeftAsAsked() throws IOException {
        load(GRACE);
        String murray = GRACE.replace("FN:Grace Hopper", "FN:Grace Murray");

        assertThat(load(murray, Existing.LEAVE)).isEqualTo(outcome(0, 0, 0, 1));
        assertThat(names()).containsExactly("Grace Hopper");
        assertThat(load(murray, Existing.UPDATE)).isEqualTo(outcome(0, 1, 0, 0));
        assertThat(names()).containsExactly("Grace Murray");
    }

    @Test
    void editLeavesWhatItDoesNotKnow() throws IOException {
        load(GRACE);
        StoredContact grace = only();
        var contact = grace.contact();
        var edited =
                new org.postern.contacts.Contact(
                        contact.name(),
                        contact.displayName(),
                        contact.emails(),
                        contact.phones(),
                        contact.addresses(),
                        "Navy",
                        contact.title(),
                        contact.birthday(),
                        contact.url(),
                        contact.note(),
                        contact.categories());

        house.contacts().save(ann, grace.id(), 1, edited, new PhotoChange.Keep());

        assertThat(written())
                .contains("VERSION:3.0", "ORG:Navy", "item1.EMAIL;TYPE=INTERNET,PREF:grace@navy")
                .contains("item1.X-ABLabel:Bridge", "X-STRANGE;X-PARAM=a:kept\\, whatever it is")
                .contains("UID:grace-1");
    }

    @Test
    void badCardsAreListedWithTheirLinesAndTheOthersCome() throws IOException {
        String file = GRACE + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n" + ada();

        var outcome = load(file);

        assertThat(outcome.added()).isEqualTo(2);
        assertThat(outcome.bad()).containsExactly(new BadCard(10, Reason.EMPTY));
        assertThat(names()).containsExactly("Grace Hopper", "Ada Lovelace");
    }

    @Test
    void oldCardsAreBroughtUpToDate() throws IOException {
        load(
                """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=
                =C3=B6rg
                TEL;CELL:0171 1
                END:VCARD
                """);

        assertThat(names()).containsExactly("Jörg Müller");
        assertThat(written()).contains("VERSION:3.0").contains("N:Müller;Jörg");
    }

    @Test
    void groupsOfEitherKindComeWithTheirMembers() throws IOException {
        load(
                GRACE
                        + """
                        BEGIN:VCARD
                        VERSION:4.0
                        KIND:group
                        UID:g4
                        FN:Four
                        MEMBER:urn:uuid:grace-1
                        MEMBER:mailto:Direct@x.example
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        X-ADDRESSBOOKSERVER-KIND:group
                        UID:g3
                        FN:Three
                        N:Three
                        X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:grace-1
                        END:VCARD
                        """);

        var groups = house.groups().of(ann);
        assertThat(groups).extracting(one -> one.name()).containsExactly("Four", "Three");
        assertThat(house.groups().addresses(ann, groups.getFirst().id()))
                .extracting(EmailAddress::address)
                .containsExactly("grace@navy.example", "direct@x.example");
        assertThat(house.groups().addresses(ann, groups.getLast().id()))
                .extracting(EmailAddress::address)
                .containsExactly("grace@navy.example");
        assertThat(names()).containsExactly("Grace Hopper");
    }

    @Test
    void otherCardOfTheSameLengthIsAnotherCard() throws IOException {
        String smiling = GRACE.replace("whatever it is", "\uD83D\uDE00 and so on");
        load(smiling);

        assertThat(load(smiling)).isEqualTo(outcome(0, 0, 1, 0));
        assertThat(load(smiling.replace("\uD83D\uDE00", "\uD83D\uDE01")))
                .isEqualTo(outcome(0, 1, 0, 0));
    }

    @Test
    void longCardsComeOutInTheOrderTheyWentIn() throws IOException {
        var file = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            String note = "NOTE:" + String.valueOf(i).repeat(400_000) + "\r\nEND:";
            file.append(GRACE.replace("grace-1", "grace-" + i).replace("END:", note));
        }
        load(file.toString());

        assertThat(written()).isEqualTo(file.toString());
    }

    @Test
    void memberThatNoDatabaseKeepsIsLeftOut() throws IOException {
        var outcome =
                load(
                        """
                        BEGIN:VCARD
                        VERSION:2.1
                        X-ADDRESSBOOKSERVER-KIND:group
                        UID:g2
                        FN:Two
                        N:Two
                        X-ADDRESSBOOKSERVER-MEMBER;ENCODING=QUOTED-PRINTABLE:a=00b
                        X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:grace-1
                        END:VCARD
                        """);

        assertThat(outcome).isEqualTo(outcome(1, 0, 0, 0));
        assertThat(house.groups().of(ann)).extracting(one -> one.members()).containsExactly(1);
    }

    @Test
    void cardThatSomebodyAddsMeanwhileIsMetNotFatal() throws IOException {
        var once = new AtomicBoolean();
        var files =
                house.filesBefore(
                        () -> {
                            if (!once.getAndSet(true)) {
                                // In a transaction of its own.
                                CompletableFuture.runAsync(this::loadGrace).join();
                            }
                        });

        var outcome = files.load(ann, book, stream(GRACE + ada()), Existing.UPDATE);

        assertThat(outcome).isEqualTo(outcome(1, 0, 1, 0));
        assertThat(names()).containsExactly("Grace Hopper", "Ada Lovelace");
    }

    private void loadGrace() {
        try {
            load(GRACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyWhoMayWriteLoadsAndOnlyWhoMayReadWrites() throws IOException {
        load(GRACE);

        assertThatThrownBy(() -> house.files().load(ben, book, stream(GRACE), Existing.UPDATE))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> house.files().write(ben, book, new ByteArrayOutputStream()))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> house.files().write(ben, only().id(), new ByteArrayOutputStream()))
                .isInstanceOf(NoAccess.class);
    }

    @Test
    void manyCardsComeInBatches() throws IOException {
        var file = new StringBuilder();
        for (int i = 0; i < 650; i++) {
            file.append(GRACE.replace("grace-1", "grace-" + i));
        }

        assertThat(load(file.toString())).isEqualTo(outcome(650, 0, 0, 0));
        assertThat(written()).hasSize(file.length());
    }

    private static String ada() {
        return GRACE.replace("Hopper", "Lovelace").replace("Grace", "Ada").replace("grace", "ada");
    }

    private static ImportOutcome outcome(int added, int updated, int unchanged, int skipped) {
        return new ImportOutcome(added, updated, unchanged, skipped, List.of(), 0, false);
    }

    private ImportOutcome load(String file) throws IOException {
        return load(file, Existing.UPDATE);
    }

    private ImportOutcome load(String file, Existing existing) throws IOException {
        return house.files().load(ann, book, stream(file), existing);
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private String written() throws IOException {
        var file = new ByteArrayOutputStream();
        house.files().write(ann, book, file);
        return file.toString(StandardCharsets.UTF_8);
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
