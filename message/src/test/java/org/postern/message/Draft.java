package org.postern.message;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What a test changes before it writes. */
final class Draft {
    MessageId messageId = new MessageId("new@example.org");
    EmailAddress from = new EmailAddress("Ann Bell", "ann@example.org");
    List<EmailAddress> to = List.of(EmailAddress.of("bob@x.org"), EmailAddress.of("cas@x.org"));
    List<EmailAddress> cc = List.of(new EmailAddress("Dee, E.", "dee@x.org"));
    String subject = "Lunch";
    Optional<MessageId> inReplyTo = Optional.of(new MessageId("2@x"));
    List<MessageId> references = List.of(new MessageId("1@x"), new MessageId("2@x"));
    String text = "Hello\n";
    Optional<OutgoingMessage.Alternative> alternative = Optional.empty();
    List<Attachment> attachments = List.of();

    OutgoingMessage message() {
        return new OutgoingMessage(
                messageId,
                ZonedDateTime.parse("2026-11-01T09:05:00+01:00[Europe/Amsterdam]"),
                from,
                to,
                cc,
                List.of(EmailAddress.of("secret@x.org")),
                subject,
                inReplyTo,
                references,
                text,
                alternative,
                attachments);
    }
}
