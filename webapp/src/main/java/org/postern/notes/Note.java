package org.postern.notes;

import java.time.Instant;
import org.postern.people.PersonId;
import org.postern.sharing.CollectionId;

/**
 * A note as it is kept.
 *
 * @param changedBy who wrote it last
 * @param version counts the changes of its content
 */
public record Note(
        NoteId id,
        CollectionId notebook,
        NoteContent content,
        Instant created,
        Instant changed,
        PersonId changedBy,
        int version) {}
