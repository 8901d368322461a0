package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.database.TestDatabase;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.EmailAddress;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;

/** What holds for completion where words begin more contacts than are looked at each. */
abstract class CommonWordsContract {
    private static final int MANY = 1_100;

    private final TestDatabase database = open();
    private final TestContacts house = TestContacts.in(database, Clock.systemUTC());
    private final Person ann = house.person("ann@example.org");
    private final Person ben = house.person("ben@example.org");

    abstract TestDatabase open();

    @BeforeEach
    void fill() throws IOException {
        var cards = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            cards.append(card("Anna Acme", "a" + i + "@x.example"));
            cards.append(card("Bert Globex", "b" + i + "@x.example"));
        }
        load(ann, cards.toString());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoCommonWordsFindTheOneThatHasBoth() throws IOException {
        assertThat(completed("anna globex")).isEmpty();

        load(ann, card("Anna Globex", "both@x.example"));

        assertThat(completed("anna globex")).containsExactly("both@x.example");
        assertThat(completed("GLO an")).containsExactly("both@x.example");
    }

    @Test
    void rareWordAndCommonWordsMeet() throws IOException {
        load(ann, card("Anna Zuse", "z@x.example") + card("Bert Zuse", "y@x.example"));

        assertThat(completed("anna zus")).containsExactly("z@x.example");
        assertThat(completed("zuse a")).containsExactly("z@x.example");
        assertThat(completed("zuse x.ex be")).containsExactly("y@x.example");
    }

    @Test
    void whatIsUsedComesFirstAmongMany() {
        use("a700@x.example");
        use("a900@x.example");
        use("a900@x.example");

        assertThat(house.completion().complete(ann, "anna", 9))
                .startsWith(
                        new Suggestion.Somebody(new EmailAddress("Anna Acme", "a900@x.example")),
                        new Suggestion.Somebody(new EmailAddress("Anna Acme", "a700@x.example")))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void manyWithoutAnAddressHideNobody() throws IOException {
        var cards = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            cards.append(card("Cleo C", ""));
        }
        load(ann, cards + card("Cleo D", "cleo@x.example"));

        assertThat(completed("cleo")).containsExactly("cleo@x.example");
        assertThat(completed("cleo d")).containsExactly("cleo@x.example");
    }

    @Test
    void cardThatChangesIsFoundByWhatItSaysNow() throws IOException {
        load(ann, "BEGIN:VCARD\nVERSION:4.0\nUID:u\nFN:Anna Zuse\nEMAIL:u@x.example\nEND:VCARD\n");
        load(ann, "BEGIN:VCARD\nVERSION:4.0\nUID:u\nFN:Bert Zorn\nEMAIL:u@x.example\nEND:VCARD\n");

        assertThat(completed("anna z")).isEmpty();
        assertThat(completed("bert zo")).containsExactly("u@x.example");
    }

    @Test
    void strangersBooksAreNeitherOfferedNorGiveNames() throws IOException {
        use("a1@x.example");
        var cards = new StringBuilder(card("Secret Name", "a1@x.example"));
        for (int i = 0; i < MANY; i++) {
            cards.append(card("Secret Person", "s" + i + "@x.example"));
        }
        load(ben, cards.toString());
        assertThat(completed("secret")).isEmpty();
        assertThat(completed("secret name")).isEmpty();

        var share = new Share(new Grantee.Colleague(ann.id()), Access.READ);
        house.collections().share(ben, house.bookOf(ben), share);

        assertThat(completed("secret")).startsWith("a1@x.example").hasSize(9);
        assertThat(completed("secret name")).containsExactly("a1@x.example");
    }

    @Test
    void marksThatAreNotKnownHideNobody() throws IOException {
        load(ann, card("Anna Globex", "both@x.example"));
        database.client().sql("UPDATE contact_word SET marks = -1").update();
        database.client().sql("UPDATE contact_address SET marks = -1").update();

        assertThat(completed("anna globex")).containsExactly("both@x.example");
    }

    private static String card(String name, String address) {
        String email = address.isEmpty() ? "TEL:1" : "EMAIL:" + address;
        String uid = "UID:urn:uuid:" + java.util.UUID.randomUUID();
        return String.join(
                "\n", "BEGIN:VCARD", "VERSION:4.0", uid, "FN:" + name, email, "END:VCARD", "");
    }

    private void load(Person person, String cards) throws IOException {
        house.files()
                .load(
                        person,
                        house.bookOf(person),
                        new ByteArrayInputStream(cards.getBytes(StandardCharsets.UTF_8)),
                        Existing.UPDATE);
    }

    private void use(String address) {
        house.collected().used(ann.id(), List.of(EmailAddress.of(address)));
    }

    private List<String> completed(String typed) {
        return house.completion().complete(ann, typed, 9).stream()
                .map(one -> ((Suggestion.Somebody) one).address().address())
                .toList();
    }
}
