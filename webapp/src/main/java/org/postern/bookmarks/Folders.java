package org.postern.bookmarks;

import org.postern.people.Person;

/**
 * The folders of all collections of bookmarks; access and threads as with {@link Bookmarks}.
 *
 * <p>Names have 1 to {@link Folder#LONGEST_NAME} characters.
 */
public interface Folders {

    FolderOutcome create(Person person, Place within, String name);

    FolderOutcome rename(Person person, FolderId id, String name);

    /** Moves it with all that is in it, also into another collection. */
    FolderOutcome move(Person person, FolderId id, Place target);

    /** Deletes it with all that is in it. */
    FolderOutcome delete(Person person, FolderId id);
}
