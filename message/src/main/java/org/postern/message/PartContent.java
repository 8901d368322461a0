package org.postern.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.message.internal.mime.Base64Stream;
import org.postern.message.internal.mime.Charsets;
import org.postern.message.internal.mime.QuotedPrintableStream;
import org.postern.message.internal.text.FlowedText;
import org.postern.message.internal.text.QuotedLine;

/**
 * What is inside a part once its transfer encoding and charset are undone. Bad content is decoded
 * as far as it goes; only the transport can fail.
 */
public final class PartContent {
    /** How far into an HTML part we look for a charset, as browsers do. */
    private static final int DECLARATION_LIMIT = 1024;

    private PartContent() {}

    /**
     * The content without its transfer encoding, RFC 2045 §6; an unknown encoding is none.
     *
     * @param raw the part's octets as they were sent; closed with the result
     */
    public static InputStream decoded(BodyPart part, InputStream raw) {
        return switch (part.transferEncoding().strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new Base64Stream(raw);
            case "quoted-printable" -> new QuotedPrintableStream(raw);
            default -> raw;
        };
    }

    /**
     * The text of a part. A charset that is missing, unknown or dangerous is replaced by UTF-8
     * where the octets are UTF-8, else by windows-1252.
     *
     * @param raw the part's octets as they were sent; not closed
     * @param maxOctets how much decoded content is read; the text ends there
     */
    public static String text(BodyPart part, InputStream raw, int maxOctets) throws IOException {
        // The stream is the caller's to close.
        @SuppressWarnings("resource")
        byte[] octets = decoded(part, raw).readNBytes(maxOctets);
        Optional<Charset> declared =
                part.mediaType()
                        .parameter("charset")
                        .or(() -> declaredInside(part, octets))
                        .flatMap(Charsets::named);
        return Charsets.decode(octets, declared, octets.length == maxOctets);
    }

    /**
     * The text of a plain part as its author wrote it: where it flows (RFC 3676), lines cut for the
     * way are whole again. For quoting and for writing on.
     *
     * @param maxOctets decoded octets beyond this are left out
     */
    public static String writtenText(BodyPart part, InputStream raw, int maxOctets)
            throws IOException {
        String text = text(part, raw, maxOctets);
        if (!is(part, "format", "flowed")) {
            return text;
        }
        return FlowedText.paragraphs(text, is(part, "delsp", "yes")).stream()
                .map(QuotedLine::toString)
                .collect(Collectors.joining("\n"));
    }

    private static boolean is(BodyPart part, String parameter, String value) {
        return part.mediaType().parameter(parameter).filter(value::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> declaredInside(BodyPart part, byte[] octets) {
        if (!part.mediaType().is("text/html")) {
            return Optional.empty();
        }
        int length = Math.min(octets.length, DECLARATION_LIMIT);
        String start = new String(octets, 0, length, StandardCharsets.ISO_8859_1);
        int at = start.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + "charset=".length();
        while (from < length && "\"' ".indexOf(start.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < length && isOfLabel(start.charAt(to))) {
            to++;
        }
        // A page that we can read a declaration in is not in a charset of wider units.
        return Optional.of(start.substring(from, to))
                .filter(label -> !label.toLowerCase(Locale.ROOT).startsWith("utf-16"));
    }

    private static boolean isOfLabel(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-_:.".indexOf(c) >= 0);
    }
}
