package org.postern.notes.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.app.Asking;
import org.postern.finding.PlainText;
import org.postern.finding.Tags;
import org.postern.frontend.Notice;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.Notes;
import org.postern.notes.SaveOutcome;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/**
 * The writing of one note: saves by itself, one save at a time, and never over what somebody else
 * wrote. What stands in the editor stays there until it is saved or given up.
 */
final class NoteWriting implements NoteEditor.WritingActions, ConflictPanel.Choices {
    private final Component view;
    private final Asking asking;
    private final Notes notes;
    private final People people;
    private final Listener listener;
    private final NoteEditor editor;
    private CollectionId notebook;
    private Optional<Note> base;
    private NoteContent kept;
    private @Nullable Note theirs;
    private @Nullable Runnable afterwards;
    private @Nullable Runnable troubled;
    private boolean saving;
    private boolean again;
    private boolean stuck;

    /** Is told how the writing goes. */
    interface Listener {
        /** The note is there for the first time. */
        void created(Note note);

        /** The writer has ended it; everything is saved. */
        void finished(Optional<Note> note);
    }

    /** Writes on a note. */
    NoteWriting(
            Component view,
            Asking asking,
            Notes notes,
            People people,
            Listener listener,
            Note note) {
        this(view, asking, notes, people, listener, note.notebook(), Optional.of(note));
    }

    /** Writes a new note. */
    NoteWriting(
            Component view,
            Asking asking,
            Notes notes,
            People people,
            Listener listener,
            CollectionId notebook) {
        this(view, asking, notes, people, listener, notebook, Optional.empty());
    }

    private NoteWriting(
            Component view,
            Asking asking,
            Notes notes,
            People people,
            Listener listener,
            CollectionId notebook,
            Optional<Note> base) {
        this.view = view;
        this.asking = asking;
        this.notes = notes;
        this.people = people;
        this.listener = listener;
        this.notebook = notebook;
        this.base = base;
        kept = base.map(Note::content).orElse(new NoteContent("", "", Tags.NONE));
        editor = new NoteEditor(this, kept);
    }

    NoteEditor editor() {
        return editor;
    }

    Optional<Note> base() {
        return base;
    }

    boolean isSaved() {
        return !saving && theirs == null && editor.content().equals(kept);
    }

    /**
     * Saves what is not saved yet.
     *
     * @param then is run when everything is saved
     * @param otherwise is run when it could not be
     */
    void finish(Runnable then, Runnable otherwise) {
        afterwards = then;
        troubled = otherwise;
        save();
    }

    @Override
    public void typed() {
        if (!stuck && !editor.content().equals(kept)) {
            save();
        }
    }

    @Override
    public void done() {
        finish(() -> listener.finished(base), () -> {});
    }

    @Override
    public void save() {
        NoteContent now = editor.content();
        if (theirs != null) {
            inTrouble();
        } else if (saving) {
            again = true;
        } else if (now.equals(kept)) {
            allSaved();
        } else {
            saving = true;
            editor.saving();
            asking.ask(view, person -> write(person, now), this::written, this::failed);
        }
    }

    /** What became of a save, and who wrote what is there. */
    private record Written(NoteContent content, SaveOutcome outcome, String author) {}

    private Written write(Person person, NoteContent content) {
        SaveOutcome outcome =
                base.map(note -> notes.save(person, note.id(), note.version(), content))
                        .orElseGet(
                                () -> new SaveOutcome.Saved(notes.add(person, notebook, content)));
        String author =
                outcome instanceof SaveOutcome.Conflict(Note present)
                        ? OpenNote.author(people, present)
                        : "";
        return new Written(content, outcome, author);
    }

    private void written(Written written) {
        saving = false;
        stuck = false;
        switch (written.outcome()) {
            case SaveOutcome.Saved(Note note) -> saved(note, written.content());
            case SaveOutcome.Conflict(Note present) -> conflict(present, written.author());
            case SaveOutcome.Gone() -> gone();
        }
    }

    private void saved(Note note, NoteContent content) {
        boolean first = base.isEmpty();
        base = Optional.of(note);
        kept = content;
        editor.saved(note.changed());
        if (first) {
            listener.created(note);
        }
        if (again || afterwards != null) {
            again = false;
            save();
        }
    }

    private void allSaved() {
        Runnable due = afterwards;
        afterwards = null;
        troubled = null;
        if (due != null) {
            due.run();
        } else {
            base.ifPresent(note -> editor.saved(note.changed()));
        }
    }

    private void inTrouble() {
        Runnable due = troubled;
        afterwards = null;
        troubled = null;
        if (due != null) {
            due.run();
        }
    }

    private void failed() {
        saving = false;
        again = false;
        editor.notSaved(view.getTranslation("notes.not-saved-help"));
        inTrouble();
    }

    private void conflict(Note present, String author) {
        theirs = present;
        again = false;
        editor.show(new ConflictPanel(present, author, editor.content(), this));
        inTrouble();
    }

    /** The note was deleted, or is no longer this person's to change: the text stays. */
    void gone() {
        stuck = true;
        again = false;
        editor.notSaved(view.getTranslation("notes.gone-while-writing"));
        editor.say(
                new Notice(Notice.Kind.BAD, view.getTranslation("notes.gone-while-writing"))
                        .withAction(view.getTranslation("notes.keep-as-new"), this::keepAsNew));
        inTrouble();
    }

    private void keepAsNew() {
        asking.ask(
                view,
                person -> OpenNote.writable(notes.notebooks(person)).stream().findFirst(),
                own -> own.ifPresent(this::startAgain));
    }

    private void startAgain(CollectionId own) {
        notebook = own;
        base = Optional.empty();
        kept = new NoteContent("", "", Tags.NONE);
        stuck = false;
        save();
    }

    /** A colleague has saved while this is written. */
    void changedBy(OpenNote now) {
        boolean newer = base.filter(note -> note.version() < now.note().version()).isPresent();
        if (!newer || saving || theirs != null) {
            return;
        }
        var notice =
                new Notice(
                        Notice.Kind.WARN,
                        view.getTranslation("notes.changed-meanwhile", now.author()));
        editor.say(notice.withAction(view.getTranslation("notes.show-theirs"), () -> lookAt(now)));
    }

    private void lookAt(OpenNote now) {
        if (editor.content().equals(kept)) {
            take(now.note());
        } else {
            conflict(now.note(), now.author());
        }
    }

    @Override
    public void takeTheirs() {
        if (theirs != null) {
            take(theirs);
        }
    }

    private void take(Note present) {
        theirs = null;
        base = Optional.of(present);
        kept = present.content();
        editor.fill(kept);
        editor.hideConflict();
        editor.saved(present.changed());
    }

    @Override
    public void keepMine() {
        if (theirs != null) {
            base = Optional.of(theirs);
            kept = theirs.content();
            theirs = null;
            editor.hideConflict();
            save();
        }
    }

    @Override
    public void keepBoth() {
        Note present = theirs;
        if (present == null) {
            return;
        }
        NoteContent mine = editor.content();
        String title =
                PlainText.cut(
                        view.getTranslation("notes.copy-title", mine.title()),
                        NoteContent.LONGEST_TITLE);
        var copy = new NoteContent(title, mine.text(), mine.tags());
        asking.ask(
                view,
                person -> notes.add(person, present.notebook(), copy),
                _ -> {
                    take(present);
                    asking.say(view, view.getTranslation("notes.both-kept", title));
                });
    }
}
