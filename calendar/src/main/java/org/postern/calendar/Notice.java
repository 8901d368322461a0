package org.postern.calendar;

import java.util.Optional;

/**
 * Something of a calendar that could not be shown in full.
 *
 * @param event which one; empty when the notice is about the whole answer
 * @param sentence for the user, with the title of the event as far as they may know it
 */
public record Notice(CalendarId calendar, Optional<EventId> event, String sentence) {}
