package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.contacts.PhotoChange;
import org.postern.contacts.StoredContact;
import org.postern.database.TestDatabase;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;

/** What holds for completion and what it learns from, on every database. */
abstract class CompletionContract {
    private final TestDatabase database = open();
    private final Calendar clock = new Calendar();
    private final TestContacts house = TestContacts.in(database, clock);
    private final Person ann = house.person("ann@example.org");
    private final Person ben = house.person("ben@example.org");
    private final CollectionId book = house.bookOf(ann);

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void matchesBeginningsOfNamesLocalPartsAndDomains() {
        add("Grace", "Brewster-Hopper", "g.m.hopper@navy.example");

        for (String typed : List.of("gra", "HOP", "brew", "g.m", "navy", "grace hop")) {
            assertThat(completed(typed)).as(typed).containsExactly("g.m.hopper@navy.example");
        }
        assertThat(completed("race")).isEmpty();
        assertThat(completed("grace kelly")).isEmpty();
        assertThat(completed(" ")).isEmpty();
    }

    @Test
    void everyAddressOfAContactIsOffered() {
        add("Grace", "Hopper", "work@navy.example", "home@x.example");

        assertThat(completed("grace")).containsExactly("work@navy.example", "home@x.example");
    }

    @Test
    void whatIsUsedComesFirstUnderTheNameOfTheBook() {
        add("Anna", "Aaron", "aaron@x.example");
        add("Anna", "Zuse", "zuse@x.example");
        use("zuse@x.example");

        assertThat(house.completion().complete(ann, "anna", 9))
                .containsExactly(
                        new Suggestion.Somebody(new EmailAddress("Anna Zuse", "zuse@x.example")),
                        new Suggestion.Somebody(new EmailAddress("Anna Aaron", "aaron@x.example")));
    }

    @Test
    void oftenBeatsOnceAndLatelyBeatsLongAgo() {
        use("max.often@x.example", "max.often@x.example", "max.once@x.example");
        assertThat(completed("max")).containsExactly("max.often@x.example", "max.once@x.example");

        clock.now = clock.now.plus(Duration.ofDays(120));
        use("max.once@x.example");

        assertThat(completed("max")).containsExactly("max.once@x.example", "max.often@x.example");
    }

    @Test
    void groupIsSuggestedAndExpanded() {
        StoredContact grace = add("Grace", "Hopper", "gh@x.example");
        var crew = house.groups().create(ann, book, "Boat crew");
        house.groups().add(ann, crew, Set.of(grace.id()));

        assertThat(house.completion().complete(ann, "boa", 9))
                .singleElement()
                .isInstanceOfSatisfying(
                        Suggestion.Group.class,
                        group ->
                                assertThat(house.completion().members(ann, group))
                                        .containsExactly(
                                                new EmailAddress("Grace Hopper", "gh@x.example")));
    }

    @Test
    void sharedBooksComeAfterOwnAndStrangersBooksNever() {
        CollectionId bens =
                house.collections().create(ben, CollectionKind.ADDRESS_BOOK, "Suppliers").id();
        house.contacts()
                .create(
                        ben,
                        bens,
                        TestContacts.contact("Carl", "A", "shared@x.example"),
                        new PhotoChange.Keep());
        add("Carl", "Z", "own@x.example");
        assertThat(completed("carl")).containsExactly("own@x.example");

        var share = new Share(new Grantee.Colleague(ann.id()), Access.READ);
        house.collections().share(ben, bens, share);

        assertThat(completed("carl")).containsExactly("own@x.example", "shared@x.example");
    }

    @Test
    void colleaguesAreOffered() {
        assertThat(completed("ben")).containsExactly("ben@example.org");
    }

    @Test
    void whatOneWroteToIsNobodyElses() {
        use("secret@x.example");

        assertThat(house.completion().complete(ben, "secret", 9)).isEmpty();
    }

    @Test
    void collectedAddressesAreForgottenOneByOneAndAll() {
        use("a@x.example", "b@x.example", "c@x.example");

        house.collected().forget(ann, "B@x.example");
        assertThat(house.collected().page(ann, 0, 9))
                .extracting(EmailAddress::address)
                .containsExactlyInAnyOrder("a@x.example", "c@x.example");
        assertThat(completed("b@")).isEmpty();

        house.collected().forgetAll(ann);
        assertThat(house.collected().count(ann.id())).isZero();
    }

    @Test
    void whatCannotBeSentToIsNotCollected() {
        use("no address", "");

        assertThat(house.collected().count(ann.id())).isZero();
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        for (int i = 0; i < 30; i++) {
            add("Same", "Name" + i, "same" + i + "@x.example", "other" + i + "@x.example");
        }

        assertThat(house.completion().complete(ann, "same", 8)).hasSize(8);
        assertThat(house.completion().complete(ann, "same", 0)).isEmpty();
    }

    private StoredContact add(String given, String family, String... addresses) {
        return house.contacts()
                .create(
                        ann,
                        book,
                        TestContacts.contact(given, family, addresses),
                        new PhotoChange.Keep());
    }

    private void use(String... addresses) {
        for (String address : addresses) {
            house.collected().used(ann.id(), List.of(EmailAddress.of(address)));
        }
    }

    private List<String> completed(String typed) {
        return house.completion().complete(ann, typed, 9).stream()
                .map(
                        one ->
                                switch (one) {
                                    case Suggestion.Somebody somebody ->
                                            somebody.address().address();
                                    case Suggestion.Group group -> group.name();
                                })
                .toList();
    }

    /** A clock that is set by hand. */
    private static final class Calendar extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
