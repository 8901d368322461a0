package org.postern.smtp.internal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A message on its way to the server: line ends become CRLF, lines that begin with a dot get
 * another one, RFC 5321 §4.5.2.
 *
 * <p>A bare CR or LF must never reach the wire: servers differ in what they take for the end of the
 * message, and a second message could hide behind that, RFC 5321 §2.3.8.
 */
final class ContentStream extends OutputStream {
    private static final int CAPACITY = 32_768;
    private static final int LONGEST_PER_OCTET = 3;

    private final SmtpConnection connection;
    private final byte[] buffer = new byte[CAPACITY];
    private int filled;
    private long octets;
    private boolean lineStart = true;
    private boolean afterCr;
    private boolean broken;

    ContentStream(SmtpConnection connection) {
        this.connection = connection;
    }

    @Override
    public void write(int b) throws IOException {
        octets++;
        if (filled > CAPACITY - LONGEST_PER_OCTET) {
            send();
        }
        put((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    private void put(byte b) {
        if (b == '\n') {
            // a bare LF ends a line as well; that of a CRLF was sent with its CR
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

    /** Does nothing: pieces go out when they are full. */
    @Override
    public void flush() {}

    /** Sends what is left, with a line end, so that only the final dot is missing. */
    void complete() throws IOException {
        if (!lineStart) {
            endLine();
        }
        send();
    }

    private void send() throws IOException {
        try {
            connection.write(buffer, 0, filled);
            filled = 0;
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** Octets taken so far, as the message has them. */
    long octets() {
        return octets;
    }

    /** Whether the connection failed, not the message's source. */
    boolean isBroken() {
        return broken;
    }
}
