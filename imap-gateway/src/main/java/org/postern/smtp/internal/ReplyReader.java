package org.postern.smtp.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads replies, and no more of them than fits: RFC 5321 §4.5.3.1.5 allows 512 octets a line. */
final class ReplyReader {
    private static final int LONGEST_LINE = 2_048;
    private static final int MOST_LINES = 200;
    private static final int CODE_DIGITS = 3;

    private final InputStream in;
    private final byte[] buffer = new byte[4_096];
    private int position;
    private int limit;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    Reply read() throws IOException {
        List<String> texts = new ArrayList<>();
        int code = -1;
        boolean last = false;
        while (!last) {
            String line = line();
            int lineCode = code(line);
            if (code >= 0 && lineCode != code) {
                throw new ProtocolViolation("a reply with two codes");
            }
            code = lineCode;
            last = line.length() == CODE_DIGITS || line.charAt(CODE_DIGITS) != '-';
            texts.add(line.length() > CODE_DIGITS ? line.substring(CODE_DIGITS + 1) : "");
            if (texts.size() > MOST_LINES) {
                throw new ProtocolViolation("a reply of too many lines");
            }
        }
        return new Reply(code, texts);
    }

    /** Whether the server has said more than it was asked. */
    boolean hasMore() throws IOException {
        return position < limit || in.available() > 0;
    }

    private static int code(String line) throws ProtocolViolation {
        boolean wellFormed =
                line.length() >= CODE_DIGITS
                        && line.charAt(0) >= '2'
                        && line.charAt(0) <= '5'
                        && isDigit(line.charAt(1))
                        && isDigit(line.charAt(2))
                        && (line.length() == CODE_DIGITS || " -".indexOf(line.charAt(3)) >= 0);
        if (!wellFormed) {
            throw new ProtocolViolation("a line that is no reply");
        }
        return Integer.parseInt(line, 0, CODE_DIGITS, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        int b = next();
        while (b != '\n') {
            if (line.size() == LONGEST_LINE) {
                throw new ProtocolViolation("a reply line that is too long");
            }
            line.write(b);
            b = next();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int next() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                throw new EOFException("the server closed the connection");
            }
        }
        return buffer[position++];
    }
}
