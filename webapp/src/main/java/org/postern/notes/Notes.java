package org.postern.notes;

import java.util.Optional;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/**
 * All notes. The first parameter is always who asks. What they may not see is not there for them;
 * adding to what they may only see ends in {@link org.postern.sharing.NoAccess}. Every change is
 * told as a change of its notebook. Every method asks the database: never under the lock of a
 * session.
 */
public interface Notes {
    /** The most that one answer holds. */
    int LONGEST_PAGE = 200;

    Notebooks notebooks(Person person);

    /**
     * Some of what a query finds.
     *
     * @param limit at most {@link #LONGEST_PAGE}
     */
    NotePage list(Person person, NoteQuery query, int offset, int limit);

    Optional<Note> find(Person person, NoteId id);

    Note add(Person person, CollectionId notebook, NoteContent content);

    /** Writes one, if it is still as it was in this version. */
    SaveOutcome save(Person person, NoteId id, int version, NoteContent content);

    /** Puts it into another notebook, with whatever is in it now. */
    SaveOutcome move(Person person, NoteId id, CollectionId target);

    /** Takes it away and hands it out, to be put back; empty where it was gone already. */
    Optional<Note> delete(Person person, NoteId id);

    /** Puts back what was deleted. */
    Note restore(Person person, Note deleted);
}
