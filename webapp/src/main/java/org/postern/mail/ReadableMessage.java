package org.postern.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.postern.imap.MailAccount;
import org.postern.imap.MessageKey;
import org.postern.imap.StoredMessage;
import org.postern.message.BodyPart;
import org.postern.message.HtmlText;
import org.postern.message.MessageDocument;
import org.postern.message.PartContent;
import org.postern.message.ReadableContent;

/** A stored message with the choice of what of it is read. Fetches only the parts it shows. */
public record ReadableMessage(StoredMessage stored, ReadableContent content) {

    /** Text beyond this is cut; the download has it all. */
    private static final int MOST_TEXT_OCTETS = 4 * 1024 * 1024;

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
        if (content.html().isPresent()) {
            String html = text(account, content.html().get());
            return MessageDocument.ofHtml(html, this::inlineImage);
        }
        return content.plain()
                .map(plain -> MessageDocument.ofText(text(account, plain), isFlowed(plain)))
                .orElseGet(() -> MessageDocument.ofText("", false));
    }

    /** What a reply quotes: the plain part, else the text of the HTML part. Blocks. */
    public String plainText(MailAccount account) {
        if (content.plain().isPresent()) {
            return read(account, content.plain().get(), PartContent::writtenText);
        }
        return content.html().map(html -> HtmlText.of(text(account, html))).orElse("");
    }

    private Optional<String> inlineImage(String contentId) {
        return content.inline().stream()
                .filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .findFirst()
                .map(part -> ContentAddress.inline(stored.key(), part.id()));
    }

    /** How the octets of a part become text. */
    @FunctionalInterface
    private interface Decoding {
        String text(BodyPart part, InputStream raw, int maxOctets) throws IOException;
    }

    private String text(MailAccount account, BodyPart part) {
        return read(account, part, PartContent::text);
    }

    private String read(MailAccount account, BodyPart part, Decoding decoding) {
        try (InputStream raw = account.part(stored.key(), part.id())) {
            return decoding.text(part, raw, MOST_TEXT_OCTETS);
        } catch (IOException e) {
            throw new UncheckedIOException("a message part could not be read", e);
        }
    }

    private static boolean isFlowed(BodyPart plain) {
        return plain.mediaType().parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
    }
}
