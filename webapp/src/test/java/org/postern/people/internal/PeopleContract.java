package org.postern.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.PersonId;

/** What holds for people on every database. */
abstract class PeopleContract {
    private final TestDatabase database = open();
    private final People people = TestPeople.in(database);

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyQuestionGivesItsConnectionBack() {
        for (int i = 0; i < 20; i++) {
            var ann = people.byAddress(EmailAddress.of("ann@example.org")).orElseThrow();
            assertThat(people.byIds(java.util.Set.of(ann.id()))).hasSize(1);
        }
    }

    @Test
    void sameAddressIsTheSamePersonHoweverItIsWritten() {
        assertThat(person("Ann@Example.org")).isEqualTo(person("ann@example.org"));
    }

    @Test
    void colleagueCanBeNamedBeforeTheFirstSignIn() {
        var colleague = people.byAddress(EmailAddress.of("ben@example.org"));

        assertThat(colleague).map(Person::backEnd).contains("campus");
        assertThat(people.byId(colleague.orElseThrow().id())).isEqualTo(colleague);
    }

    @Test
    void whoSignedInElsewhereIsFoundThere() {
        database.client()
                .sql("INSERT INTO person (back_end, address, name) VALUES (?, ?, '')")
                .params("physics", "cas@partner.example")
                .update();
        database.client()
                .sql("INSERT INTO person (back_end, address, name) VALUES (?, ?, '')")
                .params("gone", "ben@example.org")
                .update();

        assertThat(people.byAddress(EmailAddress.of("cas@partner.example")))
                .map(Person::backEnd)
                .contains("physics");
        assertThat(people.byAddress(EmailAddress.of("ben@example.org")))
                .map(Person::backEnd)
                .contains("campus");
    }

    @Test
    void strangersAreNobody() {
        assertThat(people.byAddress(EmailAddress.of("eve@elsewhere.test"))).isEmpty();
        assertThat(people.byAddress(EmailAddress.of("not an address"))).isEmpty();
        assertThat(people.byId(new PersonId(4711))).isEmpty();
    }

    @Test
    void chosenNameIsSeenByOthers() {
        var ann = person("ann@example.org");

        people.rename(ann.id(), "Ann O’Hara");

        assertThat(person("ann@example.org").displayName()).isEqualTo("Ann O’Hara");
        assertThat(people.byIds(List.of(ann.id())).values())
                .extracting(Person::displayName)
                .containsExactly("Ann O’Hara");
    }

    @Test
    void searchTakesWildcardsAsLetters() {
        var ann = person("ann@example.org");
        person("a_c@example.org");

        assertThat(people.matching(ann, "a_", 10))
                .extracting(p -> p.address().address())
                .containsExactly("a_c@example.org");
        assertThat(people.matching(ann, "EXAMPLE", 1)).hasSize(1);
        assertThat(people.matching(ann, "%", 10)).isEmpty();
    }

    @Test
    void groupsAreThoseOfTheConfiguration() {
        assertThat(people.groupsOf(person("ann@example.org"))).isEqualTo(Set.of("Everybody"));
        assertThat(people.groupsOf(person("ben@example.org")))
                .isEqualTo(Set.of("Everybody", "Registry"));
        assertThat(people.groups()).containsExactly("Everybody", "Registry");
    }

    private Person person(String address) {
        Optional<Person> person = people.byAddress(EmailAddress.of(address));
        assertThat(person).isPresent();
        return person.orElseThrow();
    }
}
