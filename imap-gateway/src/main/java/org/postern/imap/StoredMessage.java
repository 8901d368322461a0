package org.postern.imap;

import java.util.List;
import org.postern.message.BodyPart;
import org.postern.message.MessageId;

/**
 * A message as the server holds it, without its content.
 *
 * @param structure its MIME tree, from BODYSTRUCTURE
 * @param references the thread before this message, oldest first, RFC 5322 §3.6.4
 */
public record StoredMessage(
        MessageKey key, MessageSummary summary, BodyPart structure, List<MessageId> references) {

    public StoredMessage {
        references = List.copyOf(references);
    }
}
