package org.postern.sharing;

/** What is in a collection. */
public enum CollectionKind {
    ADDRESS_BOOK,
    BOOKMARKS,
    NOTEBOOK
}
