package org.postern.calendar.internal.text;

/**
 * A line that could not be read, and why in words for the user.
 *
 * @param entry whether an event, a task or a journal entry is lost by it
 */
public record Problem(long line, String sentence, boolean entry) {}
