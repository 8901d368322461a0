package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactId;
import org.postern.contacts.ContactRow;
import org.postern.contacts.ContactScope;
import org.postern.contacts.DeletedContact;
import org.postern.contacts.Deletion;
import org.postern.contacts.Photo;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.SaveOutcome;
import org.postern.contacts.StoredContact;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.Grantee;
import org.postern.sharing.NoAccess;
import org.postern.sharing.Share;

/** What holds for contacts and groups on every database. */
abstract class ContactsContract {
    private static final PhotoChange KEEP = new PhotoChange.Keep();
    private static final ContactScope EVERYBODY = new ContactScope.Everybody();

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
    void keepsWhatWasEntered() {
        Contact entered = TestContacts.contact("Grace", "Hopper", "Grace@Navy.example");

        StoredContact kept = create(entered);

        assertThat(kept.contact()).isEqualTo(entered);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.writable()).isTrue();
        assertThat(kept.photo()).isFalse();
        assertThat(house.contacts().find(ann, kept.id())).contains(kept);
    }

    @Test
    void listsByFamilyNameWhateverTheAccents() {
        create(TestContacts.contact("Émile", "Zola", "z@x.example"));
        create(TestContacts.contact("Élodie", "Adler", "a@x.example"));
        create(TestContacts.contact("Bo", "Östlund", "o@x.example"));

        assertThat(names("")).containsExactly("Élodie Adler", "Bo Östlund", "Émile Zola");
    }

    @Test
    void pagesCountAllAndShowSome() {
        for (char c = 'a'; c <= 'j'; c++) {
            create(TestContacts.contact("X", "N" + c));
        }

        var page = house.contacts().page(ann, EVERYBODY, "", 4, 3);

        assertThat(page.total()).isEqualTo(10);
        assertThat(page.rows())
                .extracting(ContactRow::name)
                .containsExactly("X Ne", "X Nf", "X Ng");
        assertThat(house.contacts().sizes(ann)).containsEntry(book, 10);
    }

    @Test
    void everyWordTypedMustBeginAWord() {
        create(TestContacts.contact("Grace", "Hopper", "gh@navy.example"));
        create(TestContacts.contact("Grace", "Kelly", "gk@palace.example"));

        assertThat(names("gra")).hasSize(2);
        assertThat(names("KEL gra")).containsExactly("Grace Kelly");
        assertThat(names("navy.ex")).containsExactly("Grace Hopper");
        assertThat(names("elly")).isEmpty();
        assertThat(names("%")).isEmpty();
    }

    @Test
    void staleSaveIsAConflictAndChangesNothing() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        save(kept, TestContacts.contact("Grace", "Murray"));

        var outcome =
                house.contacts().save(ann, kept.id(), 1, TestContacts.contact("G", "H"), KEEP);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Conflict.class,
                        conflict -> {
                            assertThat(conflict.current().version()).isEqualTo(2);
                            assertThat(conflict.current().contact().name().family())
                                    .isEqualTo("Murray");
                        });
        assertThat(names("")).containsExactly("Grace Murray");
    }

    @Test
    void saveOfWhatWasDeletedSaysSo() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        house.contacts().delete(ann, kept.id());

        assertThat(house.contacts().save(ann, kept.id(), 1, kept.contact(), KEEP))
                .isEqualTo(new SaveOutcome.Gone());
    }

    @Test
    void deletedContactComesBackUnderItsNumber() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper", "gh@navy.example"));
        var deleted = house.contacts().delete(ann, kept.id()).orElseThrow();
        assertThat(names("")).isEmpty();

        assertThat(house.contacts().restore(ann, deleted)).isTrue();

        assertThat(house.contacts().find(ann, kept.id()))
                .map(StoredContact::contact)
                .contains(kept.contact());
        assertThat(house.contacts().restore(ann, deleted)).isFalse();
    }

    @Test
    void whatCameBackIsAsNewAsItWas() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        save(kept, TestContacts.contact("Grace", "Murray"));
        var deleted = house.contacts().delete(ann, kept.id()).orElseThrow();
        house.contacts().restore(ann, deleted);

        assertThat(house.contacts().save(ann, kept.id(), 1, kept.contact(), KEEP))
                .isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(names("")).containsExactly("Grace Murray");
    }

    @Test
    void whatIsSavedWhileItIsDeletedComesBackToo() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        var once = new AtomicBoolean();
        // Asked for the books between reading the card and deleting it.
        var between =
                house.before(
                        () -> {
                            if (!once.getAndSet(true)) {
                                save(kept, TestContacts.contact("Grace", "Murray"));
                            }
                        });

        var deleted = between.delete(ann, kept.id()).orElseThrow();

        assertThat(names("")).isEmpty();
        assertThat(house.contacts().restore(ann, deleted)).isTrue();
        assertThat(names("")).containsExactly("Grace Murray");
    }

    @Test
    void ofSeveralThoseThatMayBeAreDeletedAndGivenBack() {
        ContactId locked = create(TestContacts.contact("Grace", "Hopper")).id();
        share(Access.READ);
        CollectionId own = house.bookOf(ben);
        var contact = TestContacts.contact("Alan", "Turing");
        ContactId first = house.contacts().create(ben, own, contact, KEEP).id();
        ContactId last = house.contacts().create(ben, own, contact, KEEP).id();

        Deletion outcome = house.contacts().deleteEach(ben, List.of(first, locked, last));

        assertThat(outcome.kept()).isEqualTo(1);
        assertThat(outcome.deleted())
                .extracting(DeletedContact::id)
                .containsExactlyInAnyOrder(first, last);
        assertThat(names("")).containsExactly("Grace Hopper");
    }

    @Test
    void whoMayNotSeeABookFindsNothingInIt() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));

        assertThat(house.contacts().find(ben, kept.id())).isEmpty();
        assertThat(house.contacts().photo(ben, kept.id())).isEmpty();
        assertThat(house.contacts().delete(ben, kept.id())).isEmpty();
        assertThat(house.contacts().page(ben, new ContactScope.Book(book), "", 0, 9).total())
                .isZero();
        assertThat(house.contacts().save(ben, kept.id(), 1, kept.contact(), KEEP))
                .isEqualTo(new SaveOutcome.Gone());
    }

    @Test
    void readerSeesButDoesNotChange() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        share(Access.READ);

        assertThat(house.contacts().find(ben, kept.id()))
                .hasValueSatisfying(seen -> assertThat(seen.writable()).isFalse());
        refused(() -> house.contacts().save(ben, kept.id(), 1, kept.contact(), KEEP));
        refused(() -> house.contacts().delete(ben, kept.id()));
        refused(() -> house.contacts().create(ben, book, kept.contact(), KEEP));
        refused(() -> house.groups().create(ben, book, "Crew"));
        assertThat(names("")).containsExactly("Grace Hopper");
    }

    @Test
    void writerChangesAndEverybodyIsTold() {
        StoredContact kept = create(TestContacts.contact("Grace", "Hopper"));
        share(Access.WRITE);

        var outcome =
                house.contacts().save(ben, kept.id(), 1, TestContacts.contact("Grace", "M"), KEEP);

        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(house.notices().told().getLast())
                .isEqualTo(new ChangeNotice("collections", book.value()));
    }

    @Test
    void photoIsKeptAndTakenAway() {
        byte[] png =
                "\u0089PNG\r\n\u001a\nand more"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        StoredContact kept =
                house.contacts()
                        .create(
                                ann,
                                book,
                                TestContacts.contact("Grace", "Hopper"),
                                new PhotoChange.Replace(Photo.of(png).orElseThrow()));

        assertThat(kept.photo()).isTrue();
        assertThat(house.contacts().photo(ann, kept.id()))
                .hasValueSatisfying(
                        photo -> {
                            assertThat(photo.type()).isEqualTo(Photo.Type.PNG);
                            assertThat(photo.octets()).isEqualTo(png);
                        });

        var outcome =
                house.contacts().save(ann, kept.id(), 1, kept.contact(), new PhotoChange.Remove());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.contact().photo()).isFalse());
    }

    @Test
    void groupHoldsContactsAndGroupsAndExpandsBoth() {
        ContactId grace = create(TestContacts.contact("Grace", "H", "gh@x.example")).id();
        ContactId alan = create(TestContacts.contact("Alan", "T", "at@x.example")).id();
        ContactId inner = house.groups().create(ann, book, "Inner");
        ContactId outer = house.groups().create(ann, book, "Outer");
        house.groups().add(ann, inner, Set.of(alan));
        house.groups().add(ann, outer, Set.of(grace, inner));
        house.groups().add(ann, inner, Set.of(outer)); // a circle ends

        assertThat(house.groups().addresses(ann, outer))
                .containsExactlyInAnyOrder(
                        new EmailAddress("Grace H", "gh@x.example"),
                        new EmailAddress("Alan T", "at@x.example"));
        assertThat(house.groups().containing(ann, alan)).containsExactly(inner);
        assertThat(house.contacts().page(ann, new ContactScope.Members(outer), "", 0, 9).rows())
                .extracting(ContactRow::name)
                .containsExactly("Grace H");

        house.groups().remove(ann, outer, Set.of(grace));
        assertThat(house.contacts().page(ann, new ContactScope.Members(outer), "", 0, 9).total())
                .isZero();
        assertThat(house.groups().of(ann))
                .extracting(group -> group.name() + ' ' + group.members())
                .containsExactly("Inner 2", "Outer 1");
        assertThat(names("")).as("groups are no contacts").hasSize(2);
    }

    @Test
    void groupOfAnotherPersonIsNotThere() {
        ContactId group = house.groups().create(ann, book, "Crew");

        assertThat(house.groups().of(ben)).isEmpty();
        assertThat(house.groups().addresses(ben, group)).isEmpty();
        refused(() -> house.groups().add(ben, group, Set.of()));
    }

    private void share(Access access) {
        var share = new Share(new Grantee.Colleague(ben.id()), access);
        house.collections().share(ann, book, share);
    }

    private StoredContact create(Contact contact) {
        return house.contacts().create(ann, book, contact, KEEP);
    }

    private void save(StoredContact kept, Contact contact) {
        assertThat(house.contacts().save(ann, kept.id(), kept.version(), contact, KEEP))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private List<String> names(String search) {
        return house.contacts().page(ann, EVERYBODY, search, 0, 100).rows().stream()
                .map(ContactRow::name)
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NoAccess.class);
    }
}
