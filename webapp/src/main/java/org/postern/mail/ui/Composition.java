package org.postern.mail.ui;

import java.util.List;
import java.util.Optional;
import org.postern.imap.MessageKey;
import org.postern.mail.Signature;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;
import org.postern.message.Reply;

/**
 * A message about to be written, as it stands in the composer when that opens.
 *
 * @param messageId stays the same however often the message is tried
 * @param senders as whom it can be written
 * @param answered the message this one answers
 * @param draft the stored copy this one goes on from
 * @param files what is attached already
 */
record Composition(
        MessageId messageId,
        Senders senders,
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

    static Composition empty(MessageId messageId, Senders senders) {
        return new Composition(
                messageId,
                senders,
                List.of(),
                List.of(),
                List.of(),
                "",
                Signature.below("", senders.chosen().signature()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What the text is before anything is written; empty for one that has words already. */
    String justSignature() {
        return text.equals(Signature.below("", senders.chosen().signature())) ? text : "";
    }

    static Composition reply(
            MessageId messageId, Senders senders, Reply reply, MessageKey answered) {
        return new Composition(
                messageId,
                senders,
                reply.to(),
                reply.cc(),
                List.of(),
                reply.subject(),
                Signature.below(reply.text(), senders.chosen().signature()),
                reply.inReplyTo(),
                reply.references(),
                Optional.of(answered),
                Optional.empty(),
                List.of());
    }
}
