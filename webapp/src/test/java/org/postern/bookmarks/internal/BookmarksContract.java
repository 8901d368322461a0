package org.postern.bookmarks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.BookmarkQuery.Order;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.FolderOutcome;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.SaveOutcome;
import org.postern.bookmarks.Scope;
import org.postern.database.TestDatabase;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
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
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.BusyCollections;
import org.postern.sharing.internal.TestCollections;

/** What holds for bookmarks and their folders on every database. */
abstract class BookmarksContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private final TestDatabase database = open();
    private final People people = TestPeople.in(database);
    private final ToldNotices notices = new ToldNotices();
    private final SharedCollections shared = TestCollections.in(database, people, notices);
    private final OpenCollections open = new OpenCollections(shared);
    private final JdbcBookmarks bookmarks = on(open);
    private final JdbcFolders folders =
            new JdbcFolders(database.client(), database.transactions(), open);
    private final Person ann = person("ann@example.org");
    private final Person ben = person("ben@example.org");
    private final CollectionId own = shared.of(ann, CollectionKind.BOOKMARKS).getFirst().id();

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsAddedIsFoundAsItWasWritten() {
        var content =
                new BookmarkContent(
                        "潮位表 <b>2026</b>",
                        address("https://tides.example/?a=1&b='x'"),
                        "of the\nharbour",
                        Tags.parse("Tables, tide"));

        var added = bookmarks.add(ann, Place.in(own), content);

        assertThat(bookmarks.find(ann, added.id())).contains(added);
        assertThat(added.content()).isEqualTo(content);
        assertThat(added.created()).isEqualTo(NOW);
    }

    @Test
    void listShowsWhatLiesInThePlaceAndSearchAlsoWhatIsWithin() {
        var tides = folder(Place.in(own), "Tides");
        var old = folder(tides, "Old");
        add(Place.in(own), "Weather", "https://weather.example/");
        add(tides, "Levels", "https://levels.example/");
        add(old, "Weather in 1987", "https://old.example/");

        assertThat(titles(BookmarkQuery.of(new Scope.At(Place.in(own)))))
                .containsExactly("Weather");
        assertThat(titles(BookmarkQuery.of(new Scope.At(tides)))).containsExactly("Levels");
        assertThat(titles(search(new Scope.At(tides), "WEATHER")))
                .containsExactly("Weather in 1987");
        assertThat(titles(search(new Scope.Everywhere(), "weather")))
                .containsExactly("Weather", "Weather in 1987");
    }

    @Test
    void everyWordMustBeThereInTitleAddressTagsOrDescription() {
        bookmarks.add(
                ann,
                Place.in(own),
                new BookmarkContent(
                        "ÄRGER 100%",
                        address("https://example.org/under_score"),
                        "Beschreibung",
                        Tags.parse("hafen")));
        add(Place.in(own), "Other", "https://example.org/underXscore");

        for (var words : List.of("ärger besch", "100% hafen", "under_score", "EXAMPLE ärger")) {
            assertThat(titles(search(new Scope.Everywhere(), words)))
                    .as(words)
                    .containsExactly("ÄRGER 100%");
        }
        assertThat(titles(search(new Scope.Everywhere(), "ärger fehlt"))).isEmpty();
        assertThat(titles(search(new Scope.Everywhere(), "' OR 1=1 --"))).isEmpty();
    }

    @Test
    void tagsAreFoundWholeAndCounted() {
        tagged("a", "sea, seaside");
        tagged("b", "seaside");
        tagged("c", "50%");

        assertThat(titles(tag("sea"))).containsExactly("a");
        assertThat(titles(tag("seaside"))).containsExactly("a", "b");
        assertThat(titles(tag("%"))).isEmpty();
        assertThat(bookmarks.shelf(ann).tags())
                .containsEntry("sea", 1L)
                .containsEntry("seaside", 2L)
                .containsEntry("50%", 1L);
    }

    @Test
    void visitsAreCountedAndOrder() {
        add(Place.in(own), "a", "https://a.example/");
        var used = add(Place.in(own), "b", "https://b.example/");
        bookmarks.visited(ann, used.id());
        bookmarks.visited(ann, used.id());
        bookmarks.visited(ben, used.id());

        var query =
                new BookmarkQuery(
                        new Scope.Everywhere(),
                        SearchWords.NONE,
                        Optional.empty(),
                        Order.MOST_USED);
        assertThat(titles(query)).containsExactly("b", "a");
        var now = bookmarks.find(ann, used.id()).orElseThrow();
        assertThat(now.visits()).isEqualTo(2);
        assertThat(now.lastVisit()).contains(NOW);
        assertThat(now.version()).isEqualTo(used.version());
    }

    @Test
    void listIsReadPageByPage() {
        for (int i = 0; i < 12; i++) {
            add(Place.in(own), "t" + (char) ('a' + i), "https://example.org/" + i);
        }
        var query = BookmarkQuery.of(new Scope.At(Place.in(own)));
        var page = bookmarks.list(ann, query, 10, 5);

        assertThat(page.total()).isEqualTo(12);
        assertThat(page.bookmarks())
                .extracting(b -> b.content().title())
                .containsExactly("tk", "tl");
    }

    @Test
    void staleSaveChangesNothingAndShowsWhatIsThere() {
        var added = add(Place.in(own), "a", "https://a.example/");
        var first = content("first", "https://a.example/1");
        assertThat(bookmarks.save(ann, added.id(), added.version(), Place.in(own), first))
                .isInstanceOf(SaveOutcome.Saved.class);

        var outcome =
                bookmarks.save(
                        ann,
                        added.id(),
                        added.version(),
                        Place.in(own),
                        content("second", "https://a.example/2"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Conflict.class,
                        conflict -> assertThat(conflict.present().content()).isEqualTo(first));
    }

    @Test
    void deletedIsPutBackWithItsVisitsAndWhereItsFolderIsGoneIntoTheCollection() {
        var tides = folder(Place.in(own), "Tides");
        var added = add(tides, "a", "https://a.example/");
        bookmarks.visited(ann, added.id());
        var deleted = bookmarks.delete(ann, added.id()).orElseThrow();
        assertThat(bookmarks.find(ann, added.id())).isEmpty();
        assertThat(bookmarks.delete(ann, added.id())).isEmpty();
        folders.delete(ann, tides.folder().orElseThrow());

        var restored = bookmarks.restore(ann, deleted);

        assertThat(restored.visits()).isEqualTo(1);
        assertThat(restored.place()).isEqualTo(Place.in(own));
    }

    @Test
    void strangerSeesNothingAndReaderChangesNothing() {
        var added = add(Place.in(own), "a", "https://a.example/");
        assertThat(bookmarks.find(ben, added.id())).isEmpty();
        assertThat(bookmarks.delete(ben, added.id())).isEmpty();
        refused(() -> bookmarks.list(ben, BookmarkQuery.of(new Scope.At(Place.in(own))), 0, 9));

        share(Access.READ);

        assertThat(bookmarks.find(ben, added.id())).contains(added);
        refused(() -> bookmarks.delete(ben, added.id()));
        refused(() -> bookmarks.add(ben, Place.in(own), added.content()));
        assertThat(bookmarks.save(ben, added.id(), 1, Place.in(own), added.content()))
                .isInstanceOf(SaveOutcome.Gone.class);
        assertThat(folders.create(ben, Place.in(own), "x")).isEqualTo(FolderOutcome.Refused.GONE);
    }

    @Test
    void collectionOfAnotherKindHoldsNoBookmarks() {
        var notebook = shared.of(ann, CollectionKind.NOTEBOOK).getFirst().id();

        refused(() -> bookmarks.add(ann, Place.in(notebook), content("a", "https://a.example/")));
        assertThat(folders.create(ann, Place.in(notebook), "x"))
                .isEqualTo(FolderOutcome.Refused.GONE);
    }

    @Test
    void folderOfAForeignCollectionIsNoPlaceInOnesOwn() {
        var hers = folder(Place.in(own), "Hers").folder().orElseThrow();
        var his = shared.of(ben, CollectionKind.BOOKMARKS).getFirst().id();

        refused(() -> bookmarks.add(ben, Place.in(his, hers), content("a", "https://a.example/")));
        assertThat(folders.move(ben, hers, Place.in(his))).isEqualTo(FolderOutcome.Refused.GONE);
    }

    @Test
    void folderNeverLiesInItself() {
        var a = folder(Place.in(own), "a");
        var b = folder(a, "b");
        var c = folder(b, "c");

        assertThat(move(a, c)).isEqualTo(FolderOutcome.Refused.IN_ITSELF);
        assertThat(move(a, a)).isEqualTo(FolderOutcome.Refused.IN_ITSELF);
        assertThat(move(c, a)).isEqualTo(new FolderOutcome.Done(c));
        assertThat(move(b, c)).isEqualTo(new FolderOutcome.Done(b));
    }

    @Test
    void foldersLieAtMostTwentyDeep() {
        var deepest = Place.in(own);
        for (int i = 0; i < Folder.DEEPEST; i++) {
            deepest = folder(deepest, "level " + i);
        }
        var pair = folder(Place.in(own), "pair");
        folder(pair, "inner");

        assertThat(folders.create(ann, deepest, "too deep"))
                .isEqualTo(FolderOutcome.Refused.TOO_DEEP);
        assertThat(move(pair, deepest)).isEqualTo(FolderOutcome.Refused.TOO_DEEP);
    }

    @Test
    void folderMovesToAnotherCollectionWithAllThatIsInIt() {
        var other = shared.create(ann, CollectionKind.BOOKMARKS, "Other").id();
        var a = folder(Place.in(own), "a");
        var b = folder(a, "b");
        var deep = add(b, "deep", "https://deep.example/");

        assertThat(move(a, Place.in(other)))
                .isEqualTo(new FolderOutcome.Done(new Place(other, a.folder())));

        assertThat(bookmarks.find(ann, deep.id()).orElseThrow().place().collection())
                .isEqualTo(other);
        assertThat(bookmarks.shelf(ann).counts()).containsEntry(other, 1L).doesNotContainKey(own);
        assertThat(bookmarks.shelf(ann).folders())
                .allMatch(folder -> folder.within().collection().equals(other));
    }

    @Test
    void changesAreToldOfTheirCollection() {
        notices.told().clear();
        var added = add(Place.in(own), "a", "https://a.example/");
        bookmarks.delete(ann, added.id());

        assertThat(notices.told()).containsExactly(own.value(), own.value());
    }

    @Test
    void whatSomebodySavedJustBeforeTheDeletionIsPutBack() {
        share(Access.WRITE);
        var place = Place.in(own);
        var added = add(place, "before", "https://a.example/");
        var theirs = content("by ben", "https://b.example/");
        var busy =
                new BusyCollections(
                        shared, () -> bookmarks.save(ben, added.id(), 1, place, theirs));

        var deleted = on(new OpenCollections(busy)).delete(ann, added.id()).orElseThrow();

        assertThat(bookmarks.find(ann, added.id())).isEmpty();
        assertThat(bookmarks.restore(ann, deleted).content()).isEqualTo(theirs);
    }

    private JdbcBookmarks on(OpenCollections collections) {
        return new JdbcBookmarks(
                database.client(),
                database.transactions(),
                collections,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private FolderOutcome move(Place folder, Place target) {
        return folders.move(ann, folder.folder().orElseThrow(), target);
    }

    private Place folder(Place within, String name) {
        var outcome = folders.create(ann, within, name);
        var made =
                bookmarks.shelf(ann).folders().stream()
                        .filter(folder -> folder.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .place();
        assertThat(outcome).isEqualTo(new FolderOutcome.Done(made));
        return made;
    }

    private Bookmark add(Place place, String title, String address) {
        return bookmarks.add(ann, place, content(title, address));
    }

    private void tagged(String title, String tags) {
        bookmarks.add(
                ann,
                Place.in(own),
                new BookmarkContent(
                        title, address("https://example.org/" + title), "", Tags.parse(tags)));
    }

    private static BookmarkContent content(String title, String address) {
        return new BookmarkContent(title, address(address), "", Tags.NONE);
    }

    private static BookmarkAddress address(String text) {
        return new BookmarkAddress(text);
    }

    private static BookmarkQuery search(Scope scope, String words) {
        return new BookmarkQuery(scope, SearchWords.parse(words), Optional.empty(), Order.TITLE);
    }

    private static BookmarkQuery tag(String tag) {
        return new BookmarkQuery(
                new Scope.Everywhere(), SearchWords.NONE, Optional.of(tag), Order.TITLE);
    }

    private List<String> titles(BookmarkQuery query) {
        return bookmarks.list(ann, query, 0, 50).bookmarks().stream()
                .map(bookmark -> bookmark.content().title())
                .toList();
    }

    private void share(Access access) {
        shared.share(ann, own, new Share(new Grantee.Colleague(ben.id()), access));
    }

    private Person person(String address) {
        return people.byAddress(EmailAddress.of(address)).orElseThrow();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NoAccess.class);
    }
}
