package org.postern.bookmarks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.ImportOutcome.RefusedEntry;

/**
 * What a browser's file says.
 *
 * @param refused how many entries are none that are kept, the first of which are listed
 * @param cut whether there was more than is taken at once
 */
record BookmarkFile(ParsedFolder root, int refused, List<RefusedEntry> firstRefused, boolean cut) {

    /** A bookmark of the file. */
    record Entry(BookmarkContent content, Optional<Instant> added) {}

    /** A folder of the file; folders of one name in one place are one. */
    static final class ParsedFolder {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, ParsedFolder> folders = new LinkedHashMap<>();

        List<Entry> entries() {
            return entries;
        }

        Map<String, ParsedFolder> folders() {
            return folders;
        }
    }
}
