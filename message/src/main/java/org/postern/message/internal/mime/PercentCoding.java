package org.postern.message.internal.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Octets written as a percent sign and two digits, RFC 3986 §2.1 and RFC 2231 §4. */
public final class PercentCoding {
    private PercentCoding() {}

    /** The text with its escapes undone, read as UTF-8. */
    public static String decode(String text) {
        var octets = new ByteArrayOutputStream();
        decode(text, octets);
        return octets.toString(StandardCharsets.UTF_8);
    }

    /** Adds the octets of the text; a broken escape stays as it is. */
    public static void decode(String value, ByteArrayOutputStream octets) {
        for (int i = 0; i < value.length(); i++) {
            int c = value.codePointAt(i);
            boolean escape = c == '%' && i + 2 < value.length();
            int high = escape ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(value.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                octets.write(high << 4 | low);
                i += 2;
            } else if (c < 0x80) {
                octets.write(c);
            } else {
                octets.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c) - 1;
            }
        }
    }
}
