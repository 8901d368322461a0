package org.postern.demo.samples;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the header fields of a template as encoded words where they need it, RFC 2047. */
final class HeaderEncoding {

    private static final Pattern DISPLAY_NAME =
            Pattern.compile("[^,<>:]*[^\\p{ASCII}][^,<>]*(?= <)");

    private HeaderEncoding() {}

    static String encode(String header, Charset charset) {
        var encoded = new StringBuilder();
        for (var line : header.lines().toList()) {
            encoded.append(field(line, charset)).append('\n');
        }
        return encoded.toString();
    }

    private static String field(String line, Charset charset) {
        var colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "subject" ->
                    line.substring(0, colon + 2) + word(line.substring(colon + 2), charset);
            default ->
                    DISPLAY_NAME
                            .matcher(line)
                            .replaceAll(match -> displayName(match.group(), charset));
        };
    }

    private static String displayName(String text, Charset charset) {
        var name = text.strip();
        var space = text.substring(0, text.indexOf(name));
        return Matcher.quoteReplacement(space + word(name, charset));
    }

    private static String word(String text, Charset charset) {
        try {
            // Long words are folded by the encoder with CRLF; line ends are made uniform later.
            return MimeUtility.encodeText(text, charset.name(), "B").replace("\r\n", "\n");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
