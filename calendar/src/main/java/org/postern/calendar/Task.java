package org.postern.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * A task, VTODO of RFC 5545 §3.6.2.
 *
 * @param version what a change must name; grows with each change
 * @param completed when it was done
 * @param hidden whether only that there is something is told
 */
public record Task(
        TaskId id,
        CalendarId calendar,
        long version,
        TaskDraft draft,
        Optional<Instant> completed,
        boolean editable,
        boolean hidden) {
    public boolean done() {
        return draft.done();
    }
}
