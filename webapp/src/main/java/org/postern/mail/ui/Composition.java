package org.postern.mail.ui;

import java.util.List;
import java.util.Optional;
import org.postern.imap.MessageKey;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;
import org.postern.message.Reply;

/**
 * A message about to be written, as it stands in the composer when that opens.
 *
 * @param messageId stays the same however often the message is tried
 * @param answered the message this one answers
 * @param draft the stored copy this one goes on from
 * @param files what is attached already
 */
record Composition(
        MessageId messageId,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc,
        String subject,
        String text,
        Optional<MessageId> inReplyTo,
        List<MessageId> references,
        Optional<MessageKey> answered,
        Optional<MessageKey> draft,
        List<SpooledFile> files) {

    static Composition empty(MessageId messageId) {
        return new Composition(
                messageId,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Composition reply(MessageId messageId, Reply reply, MessageKey answered) {
        return new Composition(
                messageId,
                reply.to(),
                reply.cc(),
                List.of(),
                reply.subject(),
                reply.text(),
                reply.inReplyTo(),
                reply.references(),
                Optional.of(answered),
                Optional.empty(),
                List.of());
    }
}
