package org.postern.calendar;

import java.util.Optional;

/** What became of an answer or of what came by mail. */
public sealed interface SchedulingOutcome {
    /**
     * It is entered.
     *
     * @param event where; empty when the event was taken out
     * @param reply to be mailed to the organiser; empty if nobody waits for one
     */
    record Applied(Optional<EventId> event, Optional<SchedulingMessage> reply)
            implements SchedulingOutcome {}

    /** Nothing was changed; the sentence says why. */
    record Refused(String sentence) implements SchedulingOutcome {}
}
