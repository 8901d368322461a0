package org.postern.notes.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.app.Asking;
import org.postern.app.LatestAnswer;
import org.postern.notes.NoteId;
import org.postern.notes.Notes;
import org.postern.people.People;

/**
 * What is open beside the list: a note that is read, one that is written, or neither. An editor
 * stays until its writing has ended, whatever becomes of looks at the note meanwhile.
 */
final class OpenPage {
    private final Asking asking;
    private final Notes notes;
    private final People people;
    private final NotePane pane;
    private final LatestAnswer<Optional<OpenNote>> answer;
    private @Nullable NoteWriting writing;

    OpenPage(Asking asking, Notes notes, People people, NotePane pane) {
        this.asking = asking;
        this.notes = notes;
        this.people = people;
        this.pane = pane;
        answer = asking.latest();
    }

    /** What is being written. */
    Optional<NoteWriting> writing() {
        return Optional.ofNullable(writing);
    }

    /** The note on the screen that can be written on. */
    Optional<OpenNote> shown() {
        return pane.shown();
    }

    /** Shows the editor in place of the note. */
    void write(NoteWriting begun) {
        answer.forget();
        writing = begun;
        pane.show(begun.editor());
    }

    /** The writing has ended, or is given up; the editor goes with what is shown next. */
    void endWriting() {
        writing = null;
    }

    /** Nothing is open any more, for the reason given. */
    void close(String sentence) {
        writing = null;
        answer.forget();
        pane.hint(sentence);
    }

    /** Reads the note, and shows it where nothing is written. */
    void look(NoteId asked) {
        answer.ask(
                () -> OpenNote.find(notes, people, asking.person(), asked),
                this::found,
                this::failed);
    }

    private void found(Optional<OpenNote> found) {
        NoteWriting open = writing;
        if (open != null) {
            found.ifPresentOrElse(open::changedBy, open::gone);
        } else if (found.isEmpty()) {
            pane.hint(pane.getTranslation("notes.gone"));
        } else if (!pane.isReading() || !pane.shown().equals(found)) {
            pane.show(found.get());
        }
    }

    private void failed(RuntimeException failure) {
        String sentence = Asking.sentence(pane, failure);
        if (writing == null) {
            pane.hint(sentence);
        } else {
            asking.say(pane, sentence);
        }
    }
}
