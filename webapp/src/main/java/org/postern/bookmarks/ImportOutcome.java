package org.postern.bookmarks;

import java.util.List;

/** What became of a browser's file. */
public sealed interface ImportOutcome {
    /** The largest file that is read. */
    int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * It was taken in.
     *
     * @param duplicates were in their folder already
     * @param refused how many were left out, the first of which are listed
     * @param notRead whether there was more than is taken at once
     */
    record Imported(
            int added,
            int foldersAdded,
            int duplicates,
            int refused,
            List<RefusedEntry> firstRefused,
            boolean notRead)
            implements ImportOutcome {}

    /** An entry that was left out. */
    record RefusedEntry(int line, String title, BookmarkAddress.Reason reason) {}

    /** Larger than {@link #MOST_BYTES}; nothing was read. */
    record TooLarge() implements ImportOutcome {}

    /** There is no bookmark in it. */
    record NoBookmarks() implements ImportOutcome {}
}
