package org.postern.message.internal.header;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes header fields, folded at 78 characters where it can be done: RFC 5322 §2.2.3. A field is
 * built of tokens, and no token can contain a line break: what is written is one field.
 */
public final class HeaderWriter {
    private static final int FOLD_AT = 78;
    private static final int LONGEST_TOKEN = 900;
    private final OutputStream out;

    public HeaderWriter(OutputStream out) {
        this.out = out;
    }

    /** A field of one token. */
    public void field(String name, String token) throws IOException {
        field(name, List.of(token));
    }

    /** A field of tokens with a space or a fold between each two. */
    public void field(String name, List<String> tokens) throws IOException {
        var field = new StringBuilder(name).append(':');
        int length = field.length();
        for (String token : tokens) {
            check(token);
            if (length + 1 + token.length() > FOLD_AT && length > name.length() + 1) {
                field.append("\r\n");
                length = 0;
            }
            field.append(' ').append(token);
            length += 1 + token.length();
        }
        out.write(field.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The empty line between header and body. */
    public void end() throws IOException {
        out.write('\r');
        out.write('\n');
    }

    private static void check(String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("a header token is empty or longer than a line");
        }
        if (token.isBlank() || token.chars().anyMatch(c -> OneLine.isBreak((char) c))) {
            throw new IllegalArgumentException("a header token holds a control character");
        }
    }
}
