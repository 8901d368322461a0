package org.postern.calendar;

import java.util.Optional;

/**
 * An event as it was before a change, so that the change can be taken back.
 *
 * @param version the one it has since the change; empty if it was deleted
 * @param made what the change made besides, as "this and following" does
 * @param object the whole of it, as RFC 5545 writes it
 */
public record FormerEvent(
        CalendarId calendar,
        EventId event,
        Optional<Long> version,
        Optional<EventId> made,
        boolean organized,
        String object) {

    /** Without what is in it: it is the user's. */
    @Override
    public String toString() {
        return "FormerEvent[" + event + "]";
    }
}
