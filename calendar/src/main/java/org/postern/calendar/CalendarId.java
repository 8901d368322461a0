package org.postern.calendar;

/** Which calendar. */
public record CalendarId(long value) {}
