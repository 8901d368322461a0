package org.postern.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The header fields a list and a reply need, decoded; the shape of RFC 9051 §7.5.2.
 *
 * @param date the Date field, empty where missing or unreadable
 * @param subject decoded and on one line; empty where missing
 * @param from authors
 * @param replyTo where replies go; empty where the message does not say
 * @param inReplyTo messages this one answers, nearest last
 */
public record Envelope(
        Optional<Instant> date,
        String subject,
        List<EmailAddress> from,
        List<EmailAddress> replyTo,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc,
        List<MessageId> inReplyTo,
        Optional<MessageId> messageId) {

    public Envelope {
        from = List.copyOf(from);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        inReplyTo = List.copyOf(inReplyTo);
    }
}
