package org.postern.notes;

/** The number of a note. */
public record NoteId(long value) {}
