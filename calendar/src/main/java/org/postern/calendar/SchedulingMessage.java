package org.postern.calendar;

import java.util.List;
import java.util.Optional;

/**
 * What the attendees or the organiser of an event are to be told by mail, RFC 6047.
 *
 * @param sender in whose name: the organiser's address, or that of the attendee who answers; empty
 *     if the event names nobody
 * @param recipients addresses of mail
 * @param subject a line for the message
 * @param draft the same for people; empty if it does not say when
 * @param text the iCalendar object, UTF-8, lines ended by CR LF
 */
public record SchedulingMessage(
        ItipMethod method,
        String sender,
        List<String> recipients,
        String subject,
        Optional<EventDraft> draft,
        String text) {
    public SchedulingMessage {
        recipients = List.copyOf(recipients);
    }
}
