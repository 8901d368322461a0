package org.postern.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
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
import org.postern.message.EmailAddress;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.internal.TestNotes;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.TestCollections;

class OpenPageTest extends BrowserlessTest {
    private final TestDatabase database = TestDatabase.h2();
    private final People people = TestPeople.in(database);
    private final SharedCollections collections =
            TestCollections.in(database, people, new TestNotices());
    private final FailingNotes notes = new FailingNotes(TestNotes.in(database, collections));
    private final Person ann = people.byAddress(EmailAddress.of("ann@example.org")).orElseThrow();
    private final Note note =
            notes.add(
                    ann,
                    collections.of(ann, CollectionKind.NOTEBOOK).getFirst().id(),
                    new NoteContent("Plan", "before", Tags.NONE));
    private final List<String> said = new ArrayList<>();
    private final Asking asking =
            new Asking(() -> ann, Runnable::run, (_, sentence) -> said.add(sentence));
    private final Div view = new Div();
    private NotePane pane;
    private OpenPage page;

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void open() {
        pane = new NotePane(new NoActions());
        page = new OpenPage(asking, notes, people, pane);
        view.add(pane);
        UI.getCurrentOrThrow().add(view);
        look();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void failedLookTakesNoEditorAway() {
        var writing = write();
        notes.down = true;
        $(TextArea.class).single().setValue("not saved yet");

        look();

        assertThat($(TextArea.class).single().getValue()).isEqualTo("not saved yet");
        assertThat(writing.editor().isAttached()).isTrue();
        assertThat(pane.isReading()).isFalse();
        assertThat(said).hasSize(1);
    }

    @Test
    void failedLookIsSaidInPlaceOfANoteThatIsRead() {
        notes.down = true;

        look();

        assertThat(page.shown()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void noteStandsThereAgainWhenNothingWasWritten() {
        write();

        page.endWriting();
        look();

        assertThat(pane.isReading()).isTrue();
        assertThat($(TextArea.class).all()).isEmpty();
    }

    private NoteWriting write() {
        var writing = new NoteWriting(view, asking, notes, people, new Deaf(), note);
        page.write(writing);
        return writing;
    }

    private void look() {
        page.look(note.id());
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    private static final class Deaf implements NoteWriting.Listener {
        @Override
        public void created(Note made) {}

        @Override
        public void finished(Optional<Note> written) {}
    }

    private static final class NoActions implements NotePane.NoteActions {
        @Override
        public void backToList() {}

        @Override
        public void edit() {}

        @Override
        public void move() {}

        @Override
        public void delete() {}
    }
}
