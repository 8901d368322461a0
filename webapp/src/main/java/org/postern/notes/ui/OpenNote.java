package org.postern.notes.ui;

import java.util.List;
import java.util.Optional;
import org.postern.notes.Note;
import org.postern.notes.NoteId;
import org.postern.notes.Notebooks;
import org.postern.notes.Notes;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/**
 * A note with what the room shows around it.
 *
 * @param author who changed it last, as others see them
 * @param writable whether this person may change it
 */
record OpenNote(Note note, String author, boolean writable) {

    /** Asks the database. */
    static Optional<OpenNote> find(Notes notes, People people, Person reader, NoteId id) {
        return notes.find(reader, id).map(note -> of(notes.notebooks(reader), people, note));
    }

    private static OpenNote of(Notebooks all, People people, Note note) {
        return new OpenNote(note, author(people, note), writable(all).contains(note.notebook()));
    }

    static String author(People people, Note note) {
        return people.byId(note.changedBy()).map(Person::displayName).orElse("");
    }

    static List<CollectionId> writable(Notebooks all) {
        return all.notebooks().stream()
                .filter(one -> one.access().includes(Access.WRITE))
                .map(SharedCollection::id)
                .toList();
    }
}
