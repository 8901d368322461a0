package org.postern.bookmarks;

/** The number of a bookmark. */
public record BookmarkId(long value) {}
