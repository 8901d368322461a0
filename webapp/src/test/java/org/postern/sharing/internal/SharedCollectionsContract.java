package org.postern.sharing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.NoAccess;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollection;

/** What holds for collections on every database. */
abstract class SharedCollectionsContract {
    private static final CollectionKind NOTES = CollectionKind.NOTEBOOK;
    private final TestDatabase database = open();
    private final People people = TestPeople.in(database);
    private final Told told = new Told();
    private final JdbcSharedCollections collections =
            new JdbcSharedCollections(database.client(), database.transactions(), people, told);
    private final Person ann = person("ann@example.org");
    private final Person ben = person("ben@example.org");

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybodyHasOneFromTheStartAndOnlyOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<SharedCollection>>> seen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seen.add(threads.submit(() -> collections.of(ann, NOTES)));
            }
            for (var one : seen) {
                one.get();
            }
        }
        assertThat(collections.of(ann, NOTES))
                .singleElement()
                .matches(c -> c.access() == Access.OWN && c.name().isEmpty());
    }

    @Test
    void theOneFromTheStartDoesNotComeBackWhenDeleted() {
        collections.delete(ann, collections.of(ann, NOTES).getFirst().id());

        assertThat(collections.of(ann, NOTES)).isEmpty();
    }

    @Test
    void colleagueSeesWhatIsSharedAndNothingElse() {
        var shared = collections.create(ann, NOTES, "Minutes");
        collections.create(ann, NOTES, "Diary");
        collections.share(ann, shared.id(), withBen(Access.READ));

        assertThat(names(ben)).containsExactly("", "Minutes");
        assertThat(collections.require(ben, shared.id(), Access.READ).access())
                .isEqualTo(Access.READ);
        refused(() -> collections.require(ben, shared.id(), Access.WRITE));
    }

    @Test
    void bestOfSeveralSharesCounts() {
        var shared = collections.create(ann, NOTES, "Minutes");
        collections.share(ann, shared.id(), new Share(new Grantee.Group("Registry"), Access.WRITE));
        collections.share(ann, shared.id(), withBen(Access.READ));

        assertThat(collections.require(ben, shared.id(), Access.WRITE).access())
                .isEqualTo(Access.WRITE);
    }

    @Test
    void shareIsChangedByGivingItAgainAndEndsWhenWithdrawn() {
        var id = collections.create(ann, NOTES, "Minutes").id();
        collections.share(ann, id, withBen(Access.READ));
        collections.share(ann, id, withBen(Access.WRITE));
        assertThat(collections.shares(ann, id)).containsExactly(withBen(Access.WRITE));

        collections.withdraw(ann, id, new Grantee.Colleague(ben.id()));

        assertThat(names(ben)).containsExactly("");
        refused(() -> collections.require(ben, id, Access.READ));
    }

    @Test
    void onlyTheOwnerMayRenameShareAndDelete() {
        var id = collections.create(ann, NOTES, "Minutes").id();
        collections.share(ann, id, withBen(Access.WRITE));

        refused(() -> collections.rename(ben, id, "Mine"));
        refused(() -> collections.delete(ben, id));
        refused(() -> collections.share(ben, id, withBen(Access.WRITE)));
        refused(() -> collections.shares(ben, id));
        refused(() -> collections.withdraw(ben, id, new Grantee.Colleague(ann.id())));
        assertThat(names(ann)).containsExactly("", "Minutes");
    }

    @Test
    void numberThatIsNobodysIsRefusedLikeOneThatIsNotYours() {
        refused(() -> collections.require(ann, new CollectionId(4711), Access.READ));
    }

    @Test
    void kindsAreApart() {
        collections.create(ann, CollectionKind.ADDRESS_BOOK, "Suppliers");

        assertThat(names(ann)).containsExactly("");
    }

    @Test
    void everyChangeIsTold() {
        var id = collections.create(ann, NOTES, "Minutes").id();
        collections.rename(ann, id, "Protocols");
        collections.share(ann, id, withBen(Access.READ));
        collections.withdraw(ann, id, new Grantee.Colleague(ben.id()));
        collections.delete(ann, id);

        assertThat(told.notices)
                .extracting(ChangeNotice::id)
                .containsExactly(0L, id.value(), 0L, id.value(), id.value());
    }

    private Share withBen(Access access) {
        return new Share(new Grantee.Colleague(ben.id()), access);
    }

    private List<String> names(Person person) {
        return collections.of(person, NOTES).stream().map(SharedCollection::name).toList();
    }

    private Person person(String address) {
        return people.byAddress(EmailAddress.of(address)).orElseThrow();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NoAccess.class);
    }

    private static final class Told implements ChangeNotices {
        private final List<ChangeNotice> notices = new ArrayList<>();

        @Override
        public void publish(ChangeNotice notice) {
            notices.add(notice);
        }

        @Override
        public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
            throw new UnsupportedOperationException("nobody listens here");
        }
    }
}
