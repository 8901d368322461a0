package org.postern.preferences.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.configuration.BackEndSettings;
import org.postern.configuration.SenderAddresses;
import org.postern.configuration.ServerUri;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.internal.TestPeople;
import org.postern.preferences.Identities;
import org.postern.preferences.Identities.Outcome;
import org.postern.preferences.Identities.Reason;
import org.postern.preferences.Identity;
import org.postern.signin.SignedInUser;

/** What keeping identities means, whatever the database. */
abstract class IdentitiesContract {
    private static final SignedInUser ANNA = Users.user("anna", false);
    private static final SignedInUser BERT = Users.user("bert", false);
    private final TestDatabase database = open();
    private final Identities identities = identities("{login}@alumni.example.org");

    abstract TestDatabase open();

    private Identities identities(String... from) {
        var backEnd =
                new BackEndSettings(
                        "campus",
                        List.of("*"),
                        "example.org",
                        ServerUri.of("imaps://imap.example.org"),
                        ServerUri.of("smtp://smtp.example.org"),
                        null,
                        null,
                        null,
                        List.of(from));
        return new JdbcIdentities(
                new IdentityTable(database.client()),
                TestPeople.in(database),
                new SenderAddresses(List.of(backEnd)),
                database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybodyMayWriteFromTheOwnAddress() {
        assertThat(identities.usable(ANNA))
                .singleElement()
                .extracting(one -> one.sender().address())
                .isEqualTo("anna@example.org");
    }

    @Test
    void keptIdentityIsUsableByItsOwnerOnly() {
        assertThat(save("Anna", "anna@alumni.example.org", false)).isEqualTo(new Outcome.Done());

        assertThat(addresses(identities.usable(ANNA)))
                .containsExactlyInAnyOrder("anna@example.org", "anna@alumni.example.org");
        assertThat(addresses(identities.all(BERT))).containsExactly("bert@example.org");
    }

    @Test
    void addressThatIsNotAllowedIsRefused() {
        assertThat(save("Boss", "bert@example.org", false))
                .isEqualTo(new Outcome.Refused(Reason.NOT_ALLOWED));
        assertThat(save("Anna", "bert@alumni.example.org", false))
                .isEqualTo(new Outcome.Refused(Reason.NOT_ALLOWED));
        assertThat(save("Anna", "nonsense", false))
                .isEqualTo(new Outcome.Refused(Reason.NOT_AN_ADDRESS));
        assertThat(save("Anna\r\nBcc: x@y.z", "anna@example.org", false))
                .isEqualTo(new Outcome.Refused(Reason.NAME_DOES_NOT_FIT));
        assertThat(identities.all(ANNA)).hasSize(1);
    }

    @Test
    void addressForbiddenLaterIsNoLongerUsableButStillThere() {
        save("Anna", "anna@alumni.example.org", true);

        var stricter = identities();
        assertThat(addresses(stricter.usable(ANNA))).containsExactly("anna@example.org");
        assertThat(addresses(stricter.all(ANNA)))
                .containsExactlyInAnyOrder("anna@example.org", "anna@alumni.example.org");
        assertThat(stricter.mayUse(ANNA, "anna@alumni.example.org")).isFalse();
    }

    @Test
    void onlyOneIsTheDefaultAndComesFirst() {
        save("A", "anna@example.org", true);
        save("B", "anna@alumni.example.org", true);

        assertThat(identities.usable(ANNA))
                .extracting(one -> one.sender().name())
                .containsExactly("B", "A");
        assertThat(identities.all(ANNA)).filteredOn(Identity::isDefault).hasSize(1);
    }

    @Test
    void changeOfAnOldVersionIsAConflictAndChangesNothing() {
        save("A", "anna@example.org", true);
        save("B", "anna@alumni.example.org", false);
        var read = identities.all(ANNA).getLast();
        identities.save(ANNA, named(read, "C", false));

        var outcome = identities.save(ANNA, named(read, "D", true));

        assertThat(((Outcome.Conflict) outcome).theirs().sender().name()).isEqualTo("C");
        assertThat(identities.remove(ANNA, read)).isInstanceOf(Outcome.Conflict.class);
        assertThat(identities.all(ANNA).getFirst().isDefault()).isTrue();
    }

    @Test
    void nobodyReachesAnIdentityOfAnother() {
        save("A", "anna@example.org", false);
        var read = identities.all(ANNA).getFirst();
        var berts =
                new Identity(
                        read.id(), EmailAddress.of("bert@example.org"), "", false, read.version());

        assertThat(identities.save(BERT, berts)).isEqualTo(new Outcome.Gone());
        assertThat(identities.remove(BERT, berts)).isEqualTo(new Outcome.Gone());
        assertThat(identities.all(ANNA)).containsExactly(read);
    }

    @Test
    void colleaguesSeeTheNameOfTheOwnAddress() {
        save("Anna A.", "anna@example.org", false);
        save("Alumna", "anna@alumni.example.org", false);

        assertThat(TestPeople.in(database).of(ANNA).displayName()).isEqualTo("Anna A.");
    }

    private static Identity named(Identity identity, String name, boolean isDefault) {
        return new Identity(
                identity.id(),
                new EmailAddress(name, identity.sender().address()),
                "",
                isDefault,
                identity.version());
    }

    private Outcome save(String name, String address, boolean isDefault) {
        return identities.save(
                ANNA,
                new Identity(
                        Identity.NEW, new EmailAddress(name, address), "Anna\n", isDefault, 0));
    }

    private static List<String> addresses(List<Identity> all) {
        return all.stream().map(one -> one.sender().address()).toList();
    }
}
