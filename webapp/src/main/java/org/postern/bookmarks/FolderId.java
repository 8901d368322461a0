package org.postern.bookmarks;

/** The number of a folder. */
public record FolderId(long value) {}
