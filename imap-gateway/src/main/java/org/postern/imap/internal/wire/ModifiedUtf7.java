package org.postern.imap.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The encoding of mailbox names, RFC 3501 §5.1.3. */
final class ModifiedUtf7 {
    private ModifiedUtf7() {}

    /**
     * Printable ASCII stands for itself, the rest is UTF-16 in base64 between ampersand and minus.
     */
    static String encode(String name) {
        StringBuilder wire = new StringBuilder(name.length() + 16);
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            if (c == '&') {
                wire.append("&-");
                at++;
            } else if (isDirect(c)) {
                wire.append(c);
                at++;
            } else {
                int end = at;
                while (end < name.length() && !isDirect(name.charAt(end))) {
                    end++;
                }
                wire.append('&').append(base64(name.substring(at, end))).append('-');
                at = end;
            }
        }
        return wire.toString();
    }

    /** The name, or empty where the wire form is not what {@link #encode} makes of any name. */
    static Optional<String> decode(String wire) {
        StringBuilder name = new StringBuilder(wire.length());
        int at = 0;
        while (at < wire.length()) {
            char c = wire.charAt(at);
            if (c != '&') {
                name.append(c);
                at++;
                continue;
            }
            int end = wire.indexOf('-', at);
            if (end < 0) {
                return Optional.empty();
            }
            Optional<String> run =
                    end == at + 1 ? Optional.of("&") : fromBase64(wire.substring(at + 1, end));
            if (run.isEmpty()) {
                return Optional.empty();
            }
            name.append(run.get());
            at = end + 1;
        }
        return Optional.of(name.toString()).filter(decoded -> encode(decoded).equals(wire));
    }

    private static boolean isDirect(char c) {
        return c >= 0x20 && c <= 0x7E;
    }

    private static String base64(String run) {
        byte[] utf16 = run.getBytes(StandardCharsets.UTF_16BE);
        return Base64.getEncoder().withoutPadding().encodeToString(utf16).replace('/', ',');
    }

    private static Optional<String> fromBase64(String run) {
        try {
            byte[] utf16 = Base64.getDecoder().decode(run.replace(',', '/'));
            return utf16.length % 2 == 0
                    ? Optional.of(new String(utf16, StandardCharsets.UTF_16BE))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
