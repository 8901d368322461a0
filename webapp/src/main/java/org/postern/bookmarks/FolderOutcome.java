package org.postern.bookmarks;

/** What became of making, renaming or moving a folder. */
public enum FolderOutcome {
    DONE,
    /** A folder cannot lie in itself. */
    IN_ITSELF,
    /** More than {@link Folder#DEEPEST} one within another. */
    TOO_DEEP,
    /** The collection is full of folders. */
    TOO_MANY,
    /** It is no longer there, or no longer this person's to change. */
    GONE
}
