package org.postern.notes;

/** What became of a change to a note. */
public sealed interface SaveOutcome {

    record Saved(Note note) implements SaveOutcome {}

    /** Somebody changed it meanwhile; nothing was written. */
    record Conflict(Note present) implements SaveOutcome {}

    /** It is no longer there, or no longer this person's to see or change. */
    record Gone() implements SaveOutcome {}
}
