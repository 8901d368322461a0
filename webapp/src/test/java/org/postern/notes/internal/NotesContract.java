package org.postern.notes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.database.TestDatabase;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
import org.postern.message.EmailAddress;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.NoteQuery;
import org.postern.notes.NoteSummary;
import org.postern.notes.SaveOutcome;
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

/** What holds for notes on every database. */
abstract class NotesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private final TestDatabase database = open();
    private final People people = TestPeople.in(database);
    private final SharedCollections shared =
            TestCollections.in(database, people, new NobodyListens());
    private final JdbcNotes notes = on(shared);
    private final Person ann = person("ann@example.org");
    private final Person ben = person("ben@example.org");
    private final CollectionId own = shared.of(ann, CollectionKind.NOTEBOOK).getFirst().id();

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsAddedIsFoundAsItWasWritten() {
        var content = new NoteContent("أسئلة", "# One\n\ttwo \uD83D\uDE00", Tags.parse("Gauges"));

        var added = notes.add(ann, own, content);

        assertThat(notes.find(ann, added.id())).contains(added);
        assertThat(added.content()).isEqualTo(content);
        assertThat(added.changedBy()).isEqualTo(ann.id());
    }

    @Test
    void textThatNoDatabaseTakesIsMadeTaken() {
        var added = add("t\0itle", "a\0b \uD800 c\r\nd\re");

        assertThat(notes.find(ann, added.id()).orElseThrow().content().text())
                .isEqualTo("ab \uFFFD c\nd\ne");
        assertThat(added.content().title()).isEqualTo("t itle");
    }

    @Test
    void longestTextIsKeptWholeAndFound() {
        String text = "İ".repeat(NoteContent.LONGEST_TEXT - 4) + "ende";
        var added = add("Long", text);

        assertThat(notes.find(ann, added.id()).orElseThrow().content().text()).isEqualTo(text);
        assertThat(titles(search("long"))).containsExactly("Long");
    }

    @Test
    void searchFindsWordsInTitleAndTextAndShowsWhereTheyAre() {
        add("Gauge 4", "The record steps up.\n\n" + "x ".repeat(300) + "the CABLE of May");
        add("Other", "100_percent");

        assertThat(titles(search("gauge cable"))).containsExactly("Gauge 4");
        assertThat(list(search("cable")).getFirst().excerpt()).contains("the CABLE of May");
        assertThat(titles(search("100_"))).containsExactly("Other");
        assertThat(titles(search("100%p"))).isEmpty();
        assertThat(titles(search("gauge nowhere"))).isEmpty();
    }

    @Test
    void tagsAndNotebooksNarrowTheList() {
        var other = shared.create(ann, CollectionKind.NOTEBOOK, "Other").id();
        notes.add(ann, other, new NoteContent("a", "", Tags.parse("sea")));
        notes.add(ann, own, new NoteContent("b", "", Tags.parse("sea, seaside")));

        assertThat(titles(new NoteQuery(Optional.of(other), Optional.empty(), SearchWords.NONE)))
                .containsExactly("a");
        assertThat(
                        titles(
                                new NoteQuery(
                                        Optional.empty(),
                                        Optional.of("seaside"),
                                        SearchWords.NONE)))
                .containsExactly("b");
        assertThat(notes.notebooks(ann).counts()).containsEntry(own, 1L).containsEntry(other, 1L);
        assertThat(notes.notebooks(ann).tags()).containsEntry("sea", 2L);
    }

    @Test
    void staleSaveChangesNothingAndShowsTextAuthorAndTime() {
        share(Access.WRITE);
        var added = add("t", "before");
        assertThat(notes.save(ben, added.id(), added.version(), text("by ben")))
                .isInstanceOf(SaveOutcome.Saved.class);

        assertThat(notes.save(ann, added.id(), added.version(), text("by ann")))
                .isInstanceOfSatisfying(
                        SaveOutcome.Conflict.class,
                        conflict -> {
                            assertThat(conflict.present().content().text()).isEqualTo("by ben");
                            assertThat(conflict.present().changedBy()).isEqualTo(ben.id());
                            assertThat(conflict.present().changed()).isEqualTo(NOW);
                        });
        assertThat(notes.find(ann, added.id()).orElseThrow().content().text()).isEqualTo("by ben");
    }

    @Test
    void savedVersionIsTheOneToSaveNext() {
        var added = add("t", "1");
        var saved = (SaveOutcome.Saved) notes.save(ann, added.id(), added.version(), text("2"));

        assertThat(saved.note()).isEqualTo(notes.find(ann, added.id()).orElseThrow());
        assertThat(notes.save(ann, added.id(), saved.note().version(), text("3")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void strangerSeesNothingAndReaderChangesNothing() {
        var added = add("t", "secret");
        assertThat(notes.find(ben, added.id())).isEmpty();
        assertThat(notes.delete(ben, added.id())).isEmpty();
        assertThat(notes.list(ben, NoteQuery.ALL, 0, 9).total()).isZero();
        var hers = new NoteQuery(Optional.of(own), Optional.empty(), SearchWords.NONE);
        refused(() -> notes.list(ben, hers, 0, 9));

        share(Access.READ);

        assertThat(notes.find(ben, added.id())).contains(added);
        assertThat(notes.save(ben, added.id(), 1, text("x"))).isInstanceOf(SaveOutcome.Gone.class);
        refused(() -> notes.delete(ben, added.id()));
        refused(() -> notes.restore(ben, added));
        refused(() -> notes.add(ben, own, text("x")));
    }

    @Test
    void withdrawnShareTakesTheNotesAway() {
        share(Access.WRITE);
        var added = add("t", "shared");
        shared.withdraw(ann, own, new Grantee.Colleague(ben.id()));

        assertThat(notes.find(ben, added.id())).isEmpty();
        assertThat(notes.save(ben, added.id(), 1, text("x"))).isInstanceOf(SaveOutcome.Gone.class);
    }

    @Test
    void collectionOfAnotherKindHoldsNoNotes() {
        var shelf = shared.of(ann, CollectionKind.BOOKMARKS).getFirst().id();

        refused(() -> notes.add(ann, shelf, text("x")));
        assertThat(notes.move(ann, add("t", "").id(), shelf)).isInstanceOf(SaveOutcome.Gone.class);
    }

    @Test
    void noteMovesOnlyWhereItsWriterMayWrite() {
        var his = shared.create(ben, CollectionKind.NOTEBOOK, "His").id();
        var added = add("t", "x");
        assertThat(notes.move(ann, added.id(), his)).isInstanceOf(SaveOutcome.Gone.class);

        shared.share(ben, his, new Share(new Grantee.Colleague(ann.id()), Access.WRITE));

        assertThat(notes.move(ann, added.id(), his)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(notes.find(ben, added.id())).isPresent();
    }

    @Test
    void deletedIsPutBack() {
        var added = add("t", "x");
        var deleted = notes.delete(ann, added.id()).orElseThrow();
        assertThat(notes.find(ann, added.id())).isEmpty();

        var restored = notes.restore(ann, deleted);

        assertThat(restored.content()).isEqualTo(added.content());
        assertThat(titles(NoteQuery.ALL)).containsExactly("t");
    }

    @Test
    void whatSomebodySavedJustBeforeTheDeletionIsPutBack() {
        share(Access.WRITE);
        var added = add("t", "before");
        var busy =
                new BusyCollections(shared, () -> notes.save(ben, added.id(), 1, text("by ben")));

        var deleted = on(busy).delete(ann, added.id()).orElseThrow();

        assertThat(notes.find(ann, added.id())).isEmpty();
        assertThat(notes.restore(ann, deleted).content().text()).isEqualTo("by ben");
    }

    @Test
    void listReadsNoTextWhole() {
        add("Long", "x ".repeat(50_000) + "anchor " + "y ".repeat(50_000));
        var parameters = NoteRows.where(search("anchor"));
        parameters.putAll(Map.of("notebooks", List.of(own.value()), "limit", 9, "offset", 0));

        var row = database.client().sql(NoteRows.PAGE).params(parameters).query().singleRow();

        assertThat(row.values()).allMatch(value -> String.valueOf(value).length() < 2_000);
        assertThat(list(search("anchor")).getFirst().excerpt())
                .startsWith("… x")
                .contains("anchor");
    }

    @Test
    void excerptOfANoteFoundByItsTitleIsTheBeginning() {
        add("Anchor", "ﬃ".repeat(3_000) + " at sea");

        assertThat(list(search("anchor")).getFirst().excerpt()).startsWith("ﬃ");
        assertThat(list(search("sea anchor")).getFirst().excerpt()).contains("ﬃ");
    }

    private JdbcNotes on(SharedCollections collections) {
        return new JdbcNotes(
                database.client(),
                database.transactions(),
                collections,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Note add(String title, String text) {
        return notes.add(ann, own, new NoteContent(title, text, Tags.NONE));
    }

    private static NoteContent text(String text) {
        return new NoteContent("t", text, Tags.NONE);
    }

    private static NoteQuery search(String words) {
        return new NoteQuery(Optional.empty(), Optional.empty(), SearchWords.parse(words));
    }

    private List<NoteSummary> list(NoteQuery query) {
        return notes.list(ann, query, 0, 50).notes();
    }

    private List<String> titles(NoteQuery query) {
        return list(query).stream().map(NoteSummary::title).toList();
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

    private static final class NobodyListens implements ChangeNotices {
        @Override
        public void publish(ChangeNotice notice) {}

        @Override
        public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
            throw new UnsupportedOperationException("nobody listens here");
        }
    }
}
