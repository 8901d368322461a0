package org.postern.mail;

import java.util.Optional;
import org.postern.imap.MailAccount;
import org.postern.imap.MessageKey;
import org.postern.imap.StoredMessage;
import org.postern.message.MessageDocument;
import org.postern.message.ReadableContent;

/** A stored message with the choice of what of it is read. Fetches only the parts it shows. */
public record ReadableMessage(StoredMessage stored, ReadableContent content) {

    /**
     * The message as the server describes it; empty where it is gone or its UIDs are new. Blocks.
     */
    public static Optional<ReadableMessage> find(MailAccount account, MessageKey key) {
        return account.message(key.mailbox(), key.uid())
                .filter(stored -> stored.key().equals(key))
                .map(ReadableMessage::of);
    }

    public static ReadableMessage of(StoredMessage stored) {
        return new ReadableMessage(stored, ReadableContent.of(stored.structure()));
    }

    /** The body as a document of its own; the HTML part where there is one. Blocks. */
    public MessageDocument document(MailAccount account) {
        return body(account).document();
    }

    /** What a reply quotes: the plain part, else the text of the HTML part. Blocks. */
    public String plainText(MailAccount account) {
        return body(account).plainText();
    }

    private ReadableBody body(MailAccount account) {
        return new ReadableBody(
                content,
                part -> account.part(stored.key(), part),
                part -> ContentAddress.inline(stored.key(), part));
    }
}
