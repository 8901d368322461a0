package org.postern.notes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.ListDates;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Hue;
import org.postern.frontend.MessageFrame;
import org.postern.notes.Note;
import org.postern.notes.NoteDocuments;

/** The note that is open: read here, or written in the editor that takes its place. */
final class NotePane extends Composite<Div> {
    private final Div bar = new Div();
    private final Div reading = new Div();
    private final Div writing = new Div();
    private final Paragraph hint = new Paragraph();
    private final H2 title = new H2();
    private final Div facts = new Div();
    private final MessageFrame frame = new MessageFrame();
    private final Div acts = new Div();
    private @Nullable OpenNote shown;

    /** What can be done with the note on the screen. */
    interface NoteActions {
        void backToList();

        void edit();

        void move();

        void delete();
    }

    NotePane(NoteActions actions) {
        title.addClassNames("subject", "isolate");
        facts.addClassNames("note-facts", "t3", "small");
        hint.addClassName("page-hint");
        var read = new Div(title, facts, frame);
        read.addClassName("read");
        reading.add(hint, read);
        reading.addClassName("scroll");
        writing.addClassName("note-page");
        var back = ActionButton.of(AppIcon.LEFT, getTranslation("notes.back"), actions::backToList);
        back.addClassName("only-one-pane");
        var edit = new Button(getTranslation("notes.edit"), AppIcon.COMPOSE.createSmall());
        edit.addClassNames("btn", "soft");
        edit.addClickListener(_ -> actions.edit());
        var move = ActionButton.of(AppIcon.MOVE_TO, getTranslation("notes.move"), actions::move);
        var delete =
                ActionButton.of(AppIcon.TRASH, getTranslation("notes.delete"), actions::delete);
        acts.add(edit, move, delete);
        acts.addClassName("choices");
        bar.add(back, acts);
        bar.addClassName("bar");
        var page = new Div(bar, reading);
        page.addClassName("note-page");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("notes.note"));
        getContent().addClassName("note-page");
        getContent().add(page, writing);
        hint(getTranslation("notes.nothing-open"));
    }

    Optional<OpenNote> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether no editor is in place of the note. */
    boolean isReading() {
        return !writing.isVisible();
    }

    /** Nothing is open, for the reason given. */
    void hint(String sentence) {
        shown = null;
        hint.setText(sentence);
        hint.setVisible(true);
        title.setVisible(false);
        facts.setVisible(false);
        frame.setVisible(false);
        frame.clear();
        acts.setVisible(false);
        showReading();
    }

    void show(OpenNote open) {
        shown = open;
        Note note = open.note();
        String name = note.content().title();
        title.setText(name.isEmpty() ? getTranslation("notes.untitled") : name);
        facts.removeAll();
        note.content().tags().names().forEach(tag -> facts.add(Hue.label(tag, Hue.of(tag))));
        String when = ListDates.of(UI.getCurrentOrThrow()).full(note.changed());
        facts.add(new Span(getTranslation("notes.changed-by", when, open.author())));
        frame.setSource(
                NoteDocuments.address(note.id(), note.version()),
                getTranslation("notes.text-frame"));
        hint.setVisible(false);
        title.setVisible(true);
        facts.setVisible(true);
        frame.setVisible(true);
        acts.setVisible(open.writable());
        showReading();
    }

    private void showReading() {
        writing.removeAll();
        writing.setVisible(false);
        bar.getParent().ifPresent(page -> page.setVisible(true));
    }

    /** Shows the editor in place of the note. */
    void show(NoteEditor editor) {
        bar.getParent().ifPresent(page -> page.setVisible(false));
        writing.removeAll();
        writing.add(editor);
        writing.setVisible(true);
    }
}
