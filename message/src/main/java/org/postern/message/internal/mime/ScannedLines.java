package org.postern.message.internal.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a message one by one, with where they lie; of an endless one, the beginning. */
final class ScannedLines {
    private static final int LONGEST_KEPT = 8_192;

    private final InputStream in;
    private long offset;

    ScannedLines(InputStream in) {
        this.in = new BufferedInputStream(in, 16_384);
    }

    /** A line and where it lies. */
    static final class Line {
        private final byte[] text;
        private final long start;
        private final long end;

        private Line(byte[] text, long start, long end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        /** The line without its end. */
        byte[] text() {
            return text;
        }

        /** Offset behind the last octet, before the line end. */
        long end() {
            return end;
        }

        boolean isEmpty() {
            return end == start;
        }
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }

    /** The next line, ended by CRLF or LF; null behind the last. */
    @Nullable Line next() throws IOException {
        long start = offset;
        var text = new ByteArrayOutputStream(100);
        int b = read();
        if (b < 0) {
            return null;
        }
        boolean cr = false;
        while (b >= 0 && b != '\n') {
            if (cr) {
                keep(text, '\r');
            }
            cr = b == '\r';
            if (!cr) {
                keep(text, b);
            }
            b = read();
        }
        long end = offset - (b == '\n' ? 1 : 0) - (cr && b == '\n' ? 1 : 0);
        return new Line(text.toByteArray(), start, end);
    }

    private static void keep(ByteArrayOutputStream text, int b) {
        if (text.size() < LONGEST_KEPT) {
            text.write(b);
        }
    }

    private int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            offset++;
        }
        return b;
    }
}
