package org.postern.calendar;

import java.util.List;
import java.util.Optional;

/** What became of a change to an event. */
public sealed interface SaveOutcome {
    /**
     * It is saved.
     *
     * @param event where the edited part now is: "this and following" makes a new event
     * @param messages what is to be mailed to attendees; empty if nobody is concerned
     * @param former how it was before; empty if it was not, or was only moved elsewhere
     */
    record Saved(
            EventId event,
            long version,
            List<SchedulingMessage> messages,
            Optional<FormerEvent> former)
            implements SaveOutcome {
        public Saved {
            messages = List.copyOf(messages);
        }

        public Saved(EventId event, long version, List<SchedulingMessage> messages) {
            this(event, version, messages, Optional.empty());
        }
    }

    /** Somebody changed it meanwhile; nothing was saved. Empty when it is gone. */
    record Conflict(Optional<CalendarEvent> present) implements SaveOutcome {}
}
