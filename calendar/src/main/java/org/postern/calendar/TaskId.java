package org.postern.calendar;

/** Which task. */
public record TaskId(long value) {}
