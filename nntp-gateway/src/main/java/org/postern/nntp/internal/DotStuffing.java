package org.postern.nntp.internal;

import java.io.OutputStream;

/**
 * An article on its way to the server: line ends become CRLF, lines that begin with a dot get
 * another one, RFC 3977 §3.1.1. A bare CR or LF never reaches the wire.
 */
final class DotStuffing extends OutputStream {
    private static final int CAPACITY = 16_384;

    /** Of one octet, and of the line end that may follow the last one. */
    private static final int LONGEST_AT_ONCE = 4;

    private final NntpConnection connection;
    private final byte[] buffer = new byte[CAPACITY];
    private int filled;
    private boolean lineStart = true;
    private boolean afterCr;

    DotStuffing(NntpConnection connection) {
        this.connection = connection;
    }

    @Override
    public void write(int b) {
        if (filled > CAPACITY - LONGEST_AT_ONCE) {
            send();
        }
        put((byte) b);
    }

    private void put(byte b) {
        if (b == '\n') {
            if (!afterCr) {
                endLine();
            }
            afterCr = false;
            return;
        }
        if (b == '\r') {
            endLine();
            afterCr = true;
            return;
        }
        if (lineStart && b == '.') {
            buffer[filled++] = '.';
        }
        buffer[filled++] = b;
        lineStart = false;
        afterCr = false;
    }

    private void endLine() {
        buffer[filled++] = '\r';
        buffer[filled++] = '\n';
        lineStart = true;
    }

    /** Sends what is left, with a line end, so that only the final dot is missing. */
    void complete() {
        if (!lineStart) {
            endLine();
        }
        send();
    }

    private void send() {
        connection.write(buffer, filled);
        filled = 0;
    }
}
