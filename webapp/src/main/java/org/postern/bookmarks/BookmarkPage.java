package org.postern.bookmarks;

import java.util.List;

/**
 * Some bookmarks of a list.
 *
 * @param total how many there are in all
 */
public record BookmarkPage(List<Bookmark> bookmarks, long total) {}
