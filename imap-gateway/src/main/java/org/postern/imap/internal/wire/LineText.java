package org.postern.imap.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.postern.imap.MailFailure.ProtocolViolation;

/** The rest of a response line as text, for what has no grammar inside. */
final class LineText {
    private static final boolean[] ENDS_LINE = new boolean[256];

    static {
        ENDS_LINE['\n'] = true;
    }

    private final WireInput in;

    LineText(WireInput in) {
        this.in = in;
    }

    /** Everything up to the line's end, one character an octet. */
    String rest() throws IOException {
        return rest(Integer.MAX_VALUE);
    }

    /** Everything up to the line's end, of which at most so much is kept. */
    String rest(int kept) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(80);
        in.takeUntil(ENDS_LINE, text, kept);
        in.next();
        String line = Ascii.string(text.toByteArray());
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Reads past the line and the literals it announces, RFC 9051 §4.3. */
    void skipWithLiterals() throws IOException {
        for (int literal = literalAtEnd(); literal >= 0; literal = literalAtEnd()) {
            in.skipLiteral(literal);
        }
    }

    /** Reads to the line's end; the length announced there, or -1. */
    private int literalAtEnd() throws IOException {
        long length = -1;
        int state = 0; // 0 text, 1 digits behind a brace, 2 plus sign, 3 closing brace
        for (int octet = in.next(); octet != '\n'; octet = in.next()) {
            if (octet == '{') {
                state = 1;
                length = -1;
            } else if (state == 1 && octet >= '0' && octet <= '9') {
                length = Math.max(length, 0) * 10 + octet - '0';
                if (length > in.limits().literalOctets()) {
                    throw new ProtocolViolation("the server announced a literal over our limit");
                }
            } else if (state == 1 && octet == '+') {
                state = 2;
            } else if ((state == 1 || state == 2) && octet == '}') {
                state = 3;
            } else if (octet != '\r') {
                state = 0;
            }
        }
        return state == 3 ? (int) length : -1;
    }
}
