package org.postern.bookmarks;

import java.util.Optional;
import org.postern.finding.SearchWords;

/**
 * What a list of bookmarks shows.
 *
 * @param tag only those with it
 */
public record BookmarkQuery(Scope scope, SearchWords words, Optional<String> tag, Order order) {

    /** What comes first. */
    public enum Order {
        TITLE,
        MOST_USED,
        NEWEST
    }

    public static BookmarkQuery of(Scope scope) {
        return new BookmarkQuery(scope, SearchWords.NONE, Optional.empty(), Order.TITLE);
    }
}
