package org.postern.notes.ui;

import java.util.Optional;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.NoteId;
import org.postern.notes.NotePage;
import org.postern.notes.NoteQuery;
import org.postern.notes.Notebooks;
import org.postern.notes.Notes;
import org.postern.notes.SaveOutcome;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;
import org.springframework.dao.TransientDataAccessResourceException;

/** Notes whose database is away now and then. */
final class FailingNotes implements Notes {
    private final Notes notes;
    boolean down;

    FailingNotes(Notes notes) {
        this.notes = notes;
    }

    private Notes notes() {
        if (down) {
            throw new TransientDataAccessResourceException("away");
        }
        return notes;
    }

    @Override
    public Notebooks notebooks(Person person) {
        return notes().notebooks(person);
    }

    @Override
    public NotePage list(Person person, NoteQuery query, int offset, int limit) {
        return notes().list(person, query, offset, limit);
    }

    @Override
    public Optional<Note> find(Person person, NoteId id) {
        return notes().find(person, id);
    }

    @Override
    public Note add(Person person, CollectionId notebook, NoteContent content) {
        return notes().add(person, notebook, content);
    }

    @Override
    public SaveOutcome save(Person person, NoteId id, int version, NoteContent content) {
        return notes().save(person, id, version, content);
    }

    @Override
    public SaveOutcome move(Person person, NoteId id, CollectionId target) {
        return notes().move(person, id, target);
    }

    @Override
    public Optional<Note> delete(Person person, NoteId id) {
        return notes().delete(person, id);
    }

    @Override
    public Note restore(Person person, Note deleted) {
        return notes().restore(person, deleted);
    }
}
