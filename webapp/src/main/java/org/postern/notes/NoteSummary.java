package org.postern.notes;

import java.time.Instant;
import org.postern.sharing.CollectionId;

/**
 * A line of a list of notes.
 *
 * @param excerpt the beginning, or what is around the first word that was looked for; one line
 */
public record NoteSummary(
        NoteId id, CollectionId notebook, String title, String excerpt, Instant changed) {}
