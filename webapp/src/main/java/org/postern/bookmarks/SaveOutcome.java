package org.postern.bookmarks;

/** What became of a change to a bookmark. */
public sealed interface SaveOutcome {

    record Saved(Bookmark bookmark) implements SaveOutcome {}

    /** Somebody changed it meanwhile; nothing was written. */
    record Conflict(Bookmark present) implements SaveOutcome {}

    /** It is no longer there, or no longer this person's to see or change. */
    record Gone() implements SaveOutcome {}
}
