package org.postern.sharing;

/** The number of a collection, among all kinds. */
public record CollectionId(long value) {}
