package org.postern.bookmarks;

import java.util.Optional;
import org.postern.people.Person;

/**
 * All bookmarks. The first parameter is always who asks. What they may not see is not there for
 * them; changing what they may only see ends in {@link org.postern.sharing.NoAccess}. Every change
 * is told as a change of its collection. Every method asks the database: never under the lock of a
 * session.
 */
public interface Bookmarks {
    /** The most that one answer holds. */
    int LONGEST_PAGE = 200;

    Shelf shelf(Person person);

    /**
     * Some of what a query finds.
     *
     * @param limit at most {@link #LONGEST_PAGE}
     */
    BookmarkPage list(Person person, BookmarkQuery query, int offset, int limit);

    Optional<Bookmark> find(Person person, BookmarkId id);

    Bookmark add(Person person, Place place, BookmarkContent content);

    /** Changes and moves one, if it is still as it was in this version. */
    SaveOutcome save(
            Person person, BookmarkId id, int version, Place place, BookmarkContent content);

    /** Somebody opened it. */
    void visited(Person person, BookmarkId id);

    /** Takes it away and hands it out, to be put back; empty where it was gone already. */
    Optional<Bookmark> delete(Person person, BookmarkId id);

    /** Puts back what was deleted, into its folder or, where that is gone, into the collection. */
    Bookmark restore(Person person, Bookmark deleted);
}
