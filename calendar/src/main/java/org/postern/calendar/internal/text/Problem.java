package org.postern.calendar.internal.text;

/** A line that could not be read, and why in words for the user. */
public record Problem(long line, String sentence) {}
