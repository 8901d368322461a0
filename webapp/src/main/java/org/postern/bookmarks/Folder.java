package org.postern.bookmarks;

/**
 * A folder of a collection.
 *
 * @param within where it lies
 * @param bookmarks how many lie in it, not counting folders in it
 */
public record Folder(FolderId id, Place within, String name, long bookmarks) {
    public static final int LONGEST_NAME = 200;

    /** The most folders one within another. */
    public static final int DEEPEST = 20;

    public Place place() {
        return Place.in(within.collection(), id);
    }
}
