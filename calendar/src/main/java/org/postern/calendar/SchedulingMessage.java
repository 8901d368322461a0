package org.postern.calendar;

import java.util.List;

/**
 * What the attendees or the organiser of an event are to be told by mail, RFC 6047.
 *
 * @param recipients addresses of mail
 * @param subject a line for the message
 * @param text the iCalendar object, UTF-8, lines ended by CR LF
 */
public record SchedulingMessage(
        ItipMethod method, List<String> recipients, String subject, String text) {
    public SchedulingMessage {
        recipients = List.copyOf(recipients);
    }
}
