package org.postern.bookmarks;

import java.util.List;
import java.util.Map;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/**
 * What a person may see, without the bookmarks.
 *
 * @param folders by name; those of a folder anywhere after or before it
 * @param counts how many bookmarks lie in each collection, folders included
 * @param tags how many bookmarks have each, by name
 */
public record Shelf(
        List<SharedCollection> collections,
        List<Folder> folders,
        Map<CollectionId, Long> counts,
        Map<String, Long> tags) {}
