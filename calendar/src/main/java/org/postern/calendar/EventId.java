package org.postern.calendar;

/** Which object of a calendar: an event with all its occurrences. */
public record EventId(long value) {}
