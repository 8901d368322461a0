package org.postern.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.postern.message.BodyPart;
import org.postern.message.HtmlText;
import org.postern.message.MessageDocument;
import org.postern.message.PartContent;
import org.postern.message.PartId;
import org.postern.message.ReadableContent;

/**
 * The text of a message or an article, wherever it is stored, made ready to be shown or quoted.
 *
 * @param parts fetches the content of a part, still transfer-encoded; may block
 * @param inlineAddress where the browser finds an image that stands inside the text
 */
public record ReadableBody(
        ReadableContent content, Parts parts, Function<PartId, String> inlineAddress) {

    /** Text beyond this is cut; the download has it all. */
    private static final int MOST_TEXT_OCTETS = 4 * 1024 * 1024;

    /** Where the content of parts comes from. */
    @FunctionalInterface
    public interface Parts {
        InputStream open(PartId part) throws IOException;
    }

    /** The body as a document of its own; the HTML part where there is one. Blocks. */
    public MessageDocument document() {
        if (content.html().isPresent()) {
            return MessageDocument.ofHtml(text(content.html().get()), this::inlineImage);
        }
        return content.plain()
                .map(plain -> MessageDocument.ofText(text(plain), isFlowed(plain)))
                .orElseGet(() -> MessageDocument.ofText("", false));
    }

    /** What a reply quotes: the plain part, else the text of the HTML part. Blocks. */
    public String plainText() {
        if (content.plain().isPresent()) {
            return read(content.plain().get(), PartContent::writtenText);
        }
        return content.html().map(html -> HtmlText.of(text(html))).orElse("");
    }

    private Optional<String> inlineImage(String contentId) {
        return content.inline().stream()
                .filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .findFirst()
                .map(part -> inlineAddress.apply(part.id()));
    }

    /** How the octets of a part become text. */
    @FunctionalInterface
    private interface Decoding {
        String text(BodyPart part, InputStream raw, int maxOctets) throws IOException;
    }

    private String text(BodyPart part) {
        return read(part, PartContent::text);
    }

    private String read(BodyPart part, Decoding decoding) {
        try (InputStream raw = parts.open(part.id())) {
            return decoding.text(part, raw, MOST_TEXT_OCTETS);
        } catch (IOException e) {
            throw new UncheckedIOException("a message part could not be read", e);
        }
    }

    private static boolean isFlowed(BodyPart plain) {
        return plain.mediaType().parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
    }
}
