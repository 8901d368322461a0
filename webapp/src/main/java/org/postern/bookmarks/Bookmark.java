package org.postern.bookmarks;

import java.time.Instant;
import java.util.Optional;

/**
 * A bookmark as it is kept.
 *
 * @param visits how often it was opened here, by everybody
 * @param version counts the changes of its content
 */
public record Bookmark(
        BookmarkId id,
        Place place,
        BookmarkContent content,
        long visits,
        Optional<Instant> lastVisit,
        Instant created,
        int version) {}
