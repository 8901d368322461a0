package org.postern.bookmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.postern.people.Person;
import org.postern.sharing.CollectionId;

/**
 * Bookmarks in the file that all browsers read and write. Access and threads as with {@link
 * Bookmarks}.
 */
public interface BookmarkFiles {
    /** Where in the browser the file of a collection is served, to whoever may see it. */
    String ROOT = "/content/bookmarks/";

    static String address(CollectionId collection) {
        return ROOT + collection.value();
    }

    /** Takes a browser's file in: all of it or, when the file cannot be read, nothing. */
    ImportOutcome read(Person person, Place place, InputStream file) throws IOException;

    /** Writes a collection with all its folders. */
    void write(Person person, CollectionId collection, Writer target) throws IOException;
}
