package org.postern.people;

/** The number of a person; what rooms keep beside what is theirs. */
public record PersonId(long value) {}
