package org.postern.calendar;

/** A person, as whoever embeds this module counts persons; nothing else of them is known here. */
public record CalendarUser(long id) {}
