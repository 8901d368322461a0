package org.postern.message.internal.mime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Undoes quoted-printable, RFC 2045 §6.7: a broken escape stays as it was written, white space at
 * the end of a line goes.
 */
public final class QuotedPrintableStream extends DecodingStream {
    private static final int NOTHING = -2;
    private static final int LONGEST_SPACE = 1024;
    private final byte[] held = new byte[LONGEST_SPACE + 2];
    private int heldFrom;
    private int heldTo;
    private int pushedBack = NOTHING;

    public QuotedPrintableStream(InputStream encoded) {
        super(encoded);
    }

    @Override
    int next() throws IOException {
        int decoded = NOTHING;
        while (decoded == NOTHING) {
            if (heldFrom < heldTo) {
                return held[heldFrom++] & 0xFF;
            }
            int octet = take();
            decoded =
                    switch (octet) {
                        case '=' -> escape();
                        case ' ', '\t' -> space(octet);
                        default -> octet;
                    };
        }
        return decoded;
    }

    /** White space that may turn out to be at the end of a line. */
    private int space(int first) throws IOException {
        int next = holdSpace(first);
        if (next == '\r' || next == '\n' || next == END) {
            forget();
        }
        pushedBack = next;
        return NOTHING;
    }

    private int escape() throws IOException {
        int first = take();
        int high = Character.digit(first, 16);
        if (high >= 0) {
            int second = take();
            int low = Character.digit(second, 16);
            if (low >= 0) {
                return high << 4 | low;
            }
            forget();
            hold(first);
            pushedBack = second;
            return '=';
        }
        return first == ' ' || first == '\t' ? paddedSoftBreak(first) : softBreak(first, '=');
    }

    private int paddedSoftBreak(int first) throws IOException {
        int next = holdSpace(first);
        if (next == '\r' || next == '\n' || next == END) {
            forget();
            return softBreak(next, NOTHING);
        }
        pushedBack = next;
        return '=';
    }

    private int softBreak(int octet, int otherwise) throws IOException {
        if (octet == '\r') {
            int second = take();
            pushedBack = second == '\n' ? NOTHING : second;
            return NOTHING;
        }
        if (octet == '\n') {
            return NOTHING;
        }
        pushedBack = octet;
        return octet == END ? NOTHING : otherwise;
    }

    private int holdSpace(int first) throws IOException {
        forget();
        hold(first);
        int next = take();
        while ((next == ' ' || next == '\t') && heldTo < LONGEST_SPACE) {
            hold(next);
            next = take();
        }
        return next;
    }

    private int take() throws IOException {
        int octet = pushedBack;
        pushedBack = NOTHING;
        return octet == NOTHING ? nextEncoded() : octet;
    }

    private void hold(int octet) {
        held[heldTo++] = (byte) octet;
    }

    private void forget() {
        heldFrom = 0;
        heldTo = 0;
    }
}
