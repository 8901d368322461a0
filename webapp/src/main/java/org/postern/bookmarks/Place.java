package org.postern.bookmarks;

import java.util.Optional;
import org.postern.sharing.CollectionId;

/**
 * Where something lies.
 *
 * @param folder empty for the collection itself
 */
public record Place(CollectionId collection, Optional<FolderId> folder) {

    /** A collection itself. */
    public static Place in(CollectionId collection) {
        return new Place(collection, Optional.empty());
    }

    public static Place in(CollectionId collection, FolderId folder) {
        return new Place(collection, Optional.of(folder));
    }
}
