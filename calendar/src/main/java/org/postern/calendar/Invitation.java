package org.postern.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came by mail about an event, RFC 5546, as a card shows it. All texts are a stranger's.
 *
 * @param sender the address the mail came from
 * @param recurrence which occurrence it is about; empty if all
 * @param standing how it compares with what the user has
 * @param present the event the user has
 * @param conflicts own events at that time
 * @param own what the user answered so far; empty when not invited
 * @param object the text it was read from, to be answered
 */
public record Invitation(
        ItipMethod method,
        String uid,
        int sequence,
        Instant stamp,
        String sender,
        Optional<RecurrenceId> recurrence,
        EventDraft draft,
        Standing standing,
        Optional<EventId> present,
        List<Occurrence> conflicts,
        Optional<Participation> own,
        String object) {
    public Invitation {
        conflicts = List.copyOf(conflicts);
    }

    /** How what came compares with what is there. */
    public enum Standing {
        /** A request for an event the user does not have. */
        NEW,
        /** Already entered as it is. */
        SAME,
        /** Newer than what is there. */
        UPDATE,
        /** Older than what is there: nothing to do. */
        OUTDATED,
        /** Calls off an event the user has. */
        CANCELLATION,
        /** An attendee's answer to an event the user organises. */
        ANSWER,
        /** Shown, but nothing can be done with it here. */
        FOR_INFORMATION,
        /** Does not come from who may say so; {@link InvitationReading.Refused} words it. */
        NOT_AUTHENTIC
    }
}
