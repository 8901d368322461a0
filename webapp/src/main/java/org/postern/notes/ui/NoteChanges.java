package org.postern.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.postern.app.Asking;
import org.postern.app.Shell;
import org.postern.notes.Note;
import org.postern.notes.Notes;
import org.postern.notes.SaveOutcome;
import org.postern.sharing.SharedCollection;

/** What is done with a whole note, and what is said of it. */
final class NoteChanges {
    private final Component view;
    private final Asking asking;
    private final Notes notes;

    NoteChanges(Component view, Asking asking, Notes notes) {
        this.view = view;
        this.asking = asking;
        this.notes = notes;
    }

    void move(Note note, List<SharedCollection> targets, NotebookNames names) {
        if (targets.isEmpty()) {
            say("notes.no-other-notebook");
            return;
        }
        new NotebookDialog(targets, names, target -> moveTo(note, target, names.of(target))).open();
    }

    private void moveTo(Note note, SharedCollection target, String name) {
        asking.ask(
                view,
                person -> notes.move(person, note.id(), target.id()),
                outcome -> {
                    if (outcome instanceof SaveOutcome.Saved) {
                        Shell.of(view).status().show(view.getTranslation("notes.moved", name));
                    } else {
                        say("notes.gone");
                    }
                });
    }

    void delete(Note note, Runnable gone) {
        asking.ask(
                view,
                person -> notes.delete(person, note.id()),
                deleted -> {
                    gone.run();
                    deleted.ifPresentOrElse(this::offerUndo, () -> say("notes.was-gone"));
                });
    }

    private void offerUndo(Note deleted) {
        Shell shell = Shell.of(view);
        shell.status()
                .show(
                        view.getTranslation("notes.deleted"),
                        view.getTranslation("app.undo"),
                        () -> restore(deleted));
    }

    private void restore(Note deleted) {
        asking.ask(
                view,
                person -> notes.restore(person, deleted),
                restored ->
                        UI.getCurrentOrThrow()
                                .navigate(NoteNavigation.ALL.open(restored.id()).path()));
    }

    private void say(String key) {
        Shell.of(view).status().show(view.getTranslation(key));
    }
}
