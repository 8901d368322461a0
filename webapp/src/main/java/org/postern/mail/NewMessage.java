package org.postern.mail;

import java.util.List;
import java.util.Optional;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;

/**
 * What stands in a composer when another room opens it.
 *
 * @param text as the user goes on writing it, quoted text included
 * @param inReplyTo what it answers, also an article of a newsgroup
 */
public record NewMessage(
        List<EmailAddress> to,
        String subject,
        String text,
        Optional<MessageId> inReplyTo,
        List<MessageId> references) {

    public NewMessage {
        to = List.copyOf(to);
        references = List.copyOf(references);
    }

    /** A message to somebody, with nothing in it yet. */
    public static NewMessage to(EmailAddress recipient) {
        return new NewMessage(List.of(recipient), "", "", Optional.empty(), List.of());
    }
}
