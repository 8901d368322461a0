package org.postern.contacts;

/** What a save does to the photo. */
public sealed interface PhotoChange {
    /** Leaves what there is, even what cannot be shown. */
    record Keep() implements PhotoChange {}

    /** Takes it away. */
    record Remove() implements PhotoChange {}

    /** Puts another in its place. */
    record Replace(Photo photo) implements PhotoChange {}
}
