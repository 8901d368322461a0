package org.postern.bookmarks;

/** What became of making, renaming, moving or deleting a folder. */
public sealed interface FolderOutcome {

    /**
     * It is done.
     *
     * @param at where the folder is now; what was around it where it is no more
     */
    record Done(Place at) implements FolderOutcome {}

    /** Nothing was changed. */
    enum Refused implements FolderOutcome {
        /** A folder cannot lie in itself. */
        IN_ITSELF,
        /** More than {@link Folder#DEEPEST} one within another. */
        TOO_DEEP,
        /** The collection is full of folders. */
        TOO_MANY,
        /** It is no longer there, or no longer this person's to change. */
        GONE
    }
}
