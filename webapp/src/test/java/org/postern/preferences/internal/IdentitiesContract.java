package org.postern.preferences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.configuration.SenderAddresses;
import org.postern.configuration.TestBackEnds;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.PersonId;
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
        return identities(new IdentityTable(database.client()), from);
    }

    private Identities identities(IdentityTable table, String... from) {
        var backEnd = TestBackEnds.campus(from);
        return new JdbcIdentities(
                table,
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
    void onlyOneIsTheDefaultWhenTwoAreMadeItAtOnce() throws Exception {
        assertThat(identities.all(ANNA)).hasSize(1);
        var inserted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = identities(new SlowTable(inserted, release), "{login}@alumni.example.org");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> slow.save(ANNA, theDefault("A", "anna@example.org")));
            assertThat(inserted.await(10, TimeUnit.SECONDS)).isTrue();
            var second =
                    threads.submit(
                            () ->
                                    identities.save(
                                            ANNA, theDefault("B", "anna@alumni.example.org")));

            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            release.countDown();

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done());
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done());
        } finally {
            release.countDown();
        }
        assertThat(identities.all(ANNA)).filteredOn(Identity::isDefault).hasSize(1);
    }

    /** Whose transaction stays open after a row was written. */
    private final class SlowTable extends IdentityTable {
        private final CountDownLatch inserted;
        private final CountDownLatch release;

        SlowTable(CountDownLatch inserted, CountDownLatch release) {
            super(database.client());
            this.inserted = inserted;
            this.release = release;
        }

        @Override
        void insert(PersonId person, Identity identity) {
            super.insert(person, identity);
            inserted.countDown();
            try {
                assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
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
        return identities.save(ANNA, fresh(name, address, isDefault));
    }

    private static Identity theDefault(String name, String address) {
        return fresh(name, address, true);
    }

    private static Identity fresh(String name, String address, boolean isDefault) {
        return new Identity(Identity.NEW, new EmailAddress(name, address), "Anna\n", isDefault, 0);
    }

    private static List<String> addresses(List<Identity> all) {
        return all.stream().map(one -> one.sender().address()).toList();
    }
}
