package org.postern.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.Asking;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.finding.Tags;
import org.postern.frontend.Notice;
import org.postern.message.EmailAddress;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.NoteQuery;
import org.postern.notes.Notes;
import org.postern.notes.internal.TestNotes;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.TestCollections;

class NoteWritingTest extends BrowserlessTest {
    private final TestDatabase database = TestDatabase.h2();
    private final People people = TestPeople.in(database);
    private final SharedCollections collections =
            TestCollections.in(database, people, new TestNotices());
    private final Notes notes = TestNotes.in(database, collections);
    private final Person ann = people.byAddress(EmailAddress.of("ann@example.org")).orElseThrow();
    private final Person ben = people.byAddress(EmailAddress.of("ben@example.org")).orElseThrow();
    private final CollectionId notebook =
            collections.of(ann, CollectionKind.NOTEBOOK).getFirst().id();
    private final Note note = notes.add(ann, notebook, content("before"));
    private final List<String> said = new ArrayList<>();
    private final List<Note> created = new ArrayList<>();
    private final Asking asking =
            new Asking(() -> ann, Runnable::run, (_, sentence) -> said.add(sentence));
    private final Div view = new Div();

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void share() {
        collections.share(ann, notebook, new Share(new Grantee.Colleague(ben.id()), Access.WRITE));
        UI.getCurrentOrThrow().add(view);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsTypedIsSavedByItself() {
        open(note);
        type("after");

        assertThat(stored()).isEqualTo("after");
    }

    @Test
    void newNoteIsMadeWhenSomethingIsTypedAndOnlyOnce() {
        var writing = writing(notebook);
        writing.save();
        settle();
        assertThat(created).isEmpty();

        type("first");
        type("second");

        assertThat(created).hasSize(1);
        assertThat(notes.find(ann, created.getFirst().id()).orElseThrow().content().text())
                .isEqualTo("second");
        assertThat(writing.isSaved()).isTrue();
    }

    @Test
    void colleagueIsNeverOverwrittenUnseen() {
        var writing = open(note);
        benWrites("by ben");

        type("by ann");

        assertThat(stored()).isEqualTo("by ben");
        assertThat($(Pre.class).all()).extracting(Pre::getText).containsExactly("by ben", "by ann");
        assertThat($(Notice.class).all()).hasSize(1);
        assertThat(writing.isSaved()).isFalse();
    }

    @Test
    void takingTheirsLeavesTheirsInTheEditor() {
        open(note);
        benWrites("by ben");
        type("by ann");

        press("Take theirs");

        assertThat(stored()).isEqualTo("by ben");
        assertThat(text().getValue()).isEqualTo("by ben");
        type("by ann after ben");
        assertThat(stored()).isEqualTo("by ann after ben");
    }

    @Test
    void keepingMineOverwritesWhatWasSeen() {
        open(note);
        benWrites("by ben");
        type("by ann");

        press("Keep mine");

        assertThat(stored()).isEqualTo("by ann");
    }

    @Test
    void keepingMineDoesNotOverwriteWhatCameAfterIt() {
        open(note);
        benWrites("by ben");
        type("by ann");
        benWrites("by ben again");

        press("Keep mine");

        assertThat(stored()).isEqualTo("by ben again");
        assertThat($(Pre.class).all())
                .extracting(Pre::getText)
                .containsExactly("by ben again", "by ann");
    }

    @Test
    void keepingBothMakesASecondNote() {
        open(note);
        benWrites("by ben");
        type("by ann");

        press("Keep both");

        assertThat(stored()).isEqualTo("by ben");
        assertThat(notes.list(ann, NoteQuery.ALL, 0, 9).notes())
                .extracting(one -> one.title())
                .containsExactlyInAnyOrder("Plan", "Plan (mine)");
        assertThat(said).hasSize(1);
    }

    @Test
    void whoWritesIsToldThatAColleagueSaved() {
        var writing = open(note);
        benWrites("by ben");

        writing.changedBy(OpenNote.find(notes, people, ann, note.id()).orElseThrow());

        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("ben@example.org");
        answer("Show theirs");
        assertThat(text().getValue()).isEqualTo("by ben");
    }

    @Test
    void textStaysWhenTheNoteIsGoneAndCanBeKept() {
        var writing = open(note);
        notes.delete(ben, note.id());
        type("still here");
        assertThat(text().getValue()).isEqualTo("still here");
        assertThat(writing.isSaved()).isFalse();

        answer("Keep as a new note");

        assertThat(created).hasSize(1);
        assertThat(notes.find(ann, created.getFirst().id()).orElseThrow().content().text())
                .isEqualTo("still here");
    }

    @Test
    void failedSaveKeepsTheTextAndSavesItLater() {
        var failing = new FailingNotes(notes);
        var writing = new NoteWriting(view, asking, failing, people, new Heard(), note);
        view.add(writing.editor());
        failing.down = true;
        type("kept");
        assertThat(stored()).isEqualTo("before");
        assertThat(text().getValue()).isEqualTo("kept");
        assertThat($(Notice.class).all()).hasSize(1);

        failing.down = false;
        press("Save");

        assertThat(stored()).isEqualTo("kept");
        assertThat($(Notice.class).all()).isEmpty();
    }

    @Test
    void leavingWaitsForTheSave() {
        var writing = open(note);
        test(text()).setValue("last words");
        var left = new ArrayList<String>();

        writing.finish(() -> left.add(stored()), () -> left.add("trouble"));
        settle();

        assertThat(left).containsExactly("last words");
    }

    private NoteWriting open(Note opened) {
        var writing = new NoteWriting(view, asking, notes, people, new Heard(), opened);
        view.add(writing.editor());
        return writing;
    }

    private NoteWriting writing(CollectionId target) {
        var writing = new NoteWriting(view, asking, notes, people, new Heard(), target);
        view.add(writing.editor());
        return writing;
    }

    private TextArea text() {
        return $(TextArea.class).single();
    }

    private void type(String words) {
        test($(TextArea.class).single()).setValue(words);
        settle();
    }

    private void press(String name) {
        test($(Button.class).withText(name).single()).click();
        settle();
    }

    private void answer(String name) {
        test($(NativeButton.class).withText(name).single()).click();
        settle();
    }

    private void benWrites(String words) {
        var now = notes.find(ben, note.id()).orElseThrow();
        notes.save(ben, note.id(), now.version(), content(words));
    }

    private static NoteContent content(String text) {
        return new NoteContent("Plan", text, Tags.NONE);
    }

    private String stored() {
        return notes.find(ann, note.id()).orElseThrow().content().text();
    }

    /** Lets the answers in that came from the background. */
    private static void settle() {
        var session = VaadinSession.getCurrent();
        for (int i = 0; i < 4; i++) {
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
    }

    private final class Heard implements NoteWriting.Listener {
        @Override
        public void created(Note made) {
            created.add(made);
        }

        @Override
        public void finished(Optional<Note> written) {}
    }
}
