package org.postern.message;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as its author wrote it, before it is put on the wire.
 *
 * @param date when it was written, with the author's offset
 * @param references the thread so far, oldest first, RFC 5322 §3.6.4
 * @param text the plain body; any line ends, no length limit on lines
 * @param alternative the same for programs, as an invitation is, RFC 6047 §2.4
 */
public record OutgoingMessage(
        MessageId messageId,
        ZonedDateTime date,
        EmailAddress from,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc,
        String subject,
        Optional<MessageId> inReplyTo,
        List<MessageId> references,
        String text,
        Optional<Alternative> alternative,
        List<Attachment> attachments) {

    /**
     * The message in another form than plain text.
     *
     * @param mediaType its charset is UTF-8, whatever it says
     * @param text line ends as the type wants them
     */
    public record Alternative(MediaType mediaType, String text) {}

    /** A message that is text and files. */
    public OutgoingMessage(
            MessageId messageId,
            ZonedDateTime date,
            EmailAddress from,
            List<EmailAddress> to,
            List<EmailAddress> cc,
            List<EmailAddress> bcc,
            String subject,
            Optional<MessageId> inReplyTo,
            List<MessageId> references,
            String text,
            List<Attachment> attachments) {
        this(
                messageId,
                date,
                from,
                to,
                cc,
                bcc,
                subject,
                inReplyTo,
                references,
                text,
                Optional.empty(),
                attachments);
    }

    public OutgoingMessage {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
    }

    /** All recipients of the envelope, each once. */
    public List<EmailAddress> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).distinct().toList();
    }
}
