package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.contacts.ContactGroup;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactRow;
import org.postern.contacts.ContactScope;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.contacts.PhotoChange;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;

/** Whom the members of a group mean, on every database. */
abstract class GroupsContract {
    private static final String BOARD =
            """
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            UID:board
            FN:Board
            MEMBER:urn:uuid:grace-1
            END:VCARD
            """;

    private final TestDatabase database = open();
    private final TestContacts house = TestContacts.in(database, Clock.systemUTC());
    private final Person ann = house.person("ann@example.org");
    private final Person mallory = house.person("mallory@example.org");
    private final CollectionId book = house.bookOf(ann);
    private final CollectionId malloryBook = house.bookOf(mallory);

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void cardOfTheSameUidInASharedBookIsNoMember() throws IOException {
        load(ann, book, card("grace-1", "Grace", "grace@navy.example") + BOARD);
        load(mallory, malloryBook, card("grace-1", "Mallory", "mallory@evil.example"));
        share(mallory, malloryBook, ann);

        ContactId board = board();
        assertThat(addresses(ann, board)).containsExactly("grace@navy.example");
        assertThat(members(ann, board)).containsExactly("Grace");
        assertThat(house.groups().containing(ann, contact("Grace"))).containsExactly(board);
        assertThat(house.groups().containing(ann, contact("Mallory"))).isEmpty();
    }

    @Test
    void cardOfTheSameUidInASharedBookTakesNoEmptyPlace() throws IOException {
        load(ann, book, BOARD);
        load(mallory, malloryBook, card("grace-1", "Mallory", "mallory@evil.example"));
        share(mallory, malloryBook, ann);

        assertThat(addresses(ann, board())).isEmpty();
        assertThat(members(ann, board())).isEmpty();
        assertThat(house.groups().containing(ann, contact("Mallory"))).isEmpty();
    }

    @Test
    void memberIsLookedForInOtherOwnBooksWhereTheBookOfTheGroupHasNone() throws IOException {
        CollectionId second =
                house.collections().create(ann, CollectionKind.ADDRESS_BOOK, "2").id();
        load(ann, book, BOARD);
        load(ann, second, card("grace-1", "Grace", "grace@navy.example"));

        assertThat(addresses(ann, board())).containsExactly("grace@navy.example");
        assertThat(members(ann, board())).containsExactly("Grace");
        assertThat(house.groups().containing(ann, contact("Grace"))).containsExactly(board());

        load(ann, book, card("grace-1", "Other", "other@navy.example"));
        assertThat(addresses(ann, board())).containsExactly("other@navy.example");
        assertThat(members(ann, board())).containsExactly("Other");
        assertThat(house.groups().containing(ann, contact("Grace"))).isEmpty();
    }

    @Test
    void contactOfASharedBookIsAMemberByItsAddress() throws IOException {
        load(mallory, malloryBook, card("m-1", "Mallory", "Mallory@house.example"));
        share(mallory, malloryBook, ann);
        ContactId crew = house.groups().create(ann, book, "Crew");
        ContactId chosen = contact("Mallory");

        house.groups().add(ann, crew, Set.of(chosen));

        assertThat(addresses(ann, crew)).containsExactly("mallory@house.example");
        assertThat(members(ann, crew)).containsExactly("Mallory");
        assertThat(house.groups().containing(ann, chosen)).containsExactly(crew);
        var edited = TestContacts.contact("Mallory", "", "other@evil.example");
        house.contacts().save(mallory, chosen, 1, edited, new PhotoChange.Keep());
        assertThat(addresses(ann, crew)).containsExactly("mallory@house.example");
        assertThat(members(ann, crew)).isEmpty();
    }

    @Test
    void memberByAddressIsTakenOutLikeTheOthers() throws IOException {
        load(mallory, malloryBook, card("m-1", "Mallory", "Mallory@house.example"));
        share(mallory, malloryBook, ann);
        ContactId crew = house.groups().create(ann, book, "Crew");
        house.groups().add(ann, crew, Set.of(contact("Mallory")));

        house.groups().remove(ann, crew, Set.of(contact("Mallory")));

        assertThat(addresses(ann, crew)).isEmpty();
        assertThat(house.groups().of(ann)).extracting(ContactGroup::members).containsExactly(0);
    }

    private static String card(String uid, String name, String address) {
        return "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:%s\nFN:%s\nEMAIL:%s\nEND:VCARD\n"
                .formatted(uid, name, address);
    }

    private void load(Person person, CollectionId into, String file) throws IOException {
        var octets = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        var outcome = house.files().load(person, into, octets, Existing.UPDATE);
        assertThat(outcome.badTotal()).isZero();
    }

    private void share(Person owner, CollectionId shared, Person with) {
        var share = new Share(new Grantee.Colleague(with.id()), Access.READ);
        house.collections().share(owner, shared, share);
    }

    private ContactId board() {
        return house.groups().of(ann).getFirst().id();
    }

    private ContactId contact(String name) {
        return rows(ann, new ContactScope.Everybody()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> members(Person person, ContactId group) {
        return rows(person, new ContactScope.Members(group)).stream()
                .map(ContactRow::name)
                .toList();
    }

    private List<ContactRow> rows(Person person, ContactScope scope) {
        return house.contacts().page(person, scope, "", 0, 99).rows();
    }

    private List<String> addresses(Person person, ContactId group) {
        return house.groups().addresses(person, group).stream().map(EmailAddress::address).toList();
    }
}
