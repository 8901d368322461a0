package org.postern.bookmarks;

/** Where one looks. */
public sealed interface Scope {

    /** Everything the person may see. */
    record Everywhere() implements Scope {}

    /**
     * A collection or a folder: what lies directly in it or, where words or a tag are looked for,
     * also in the folders within.
     */
    record At(Place place) implements Scope {}
}
