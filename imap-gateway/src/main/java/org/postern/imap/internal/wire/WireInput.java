package org.postern.imap.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.postern.imap.MailFailure.ProtocolViolation;

/** The bytes from a server, buffered and counted. */
final class WireInput {
    private static final int BUFFER = 16 * 1024;
    private static final int LITERAL_STEP = 256 * 1024;

    private final InputStream source;
    private final WireLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long lineLeft;
    private long responseLeft;

    WireInput(InputStream source, WireLimits limits) {
        this.source = source;
        this.limits = limits;
        startResponse();
    }

    WireLimits limits() {
        return limits;
    }

    /** Begins counting anew. */
    void startResponse() {
        lineLeft = limits.lineOctets();
        responseLeft = limits.responseOctets();
    }

    /** Lets this line be so long, for an answer that grows with the mailbox. */
    void allowLine(long octets) {
        lineLeft = Math.max(lineLeft, octets);
    }

    /** Whether bytes are here that nobody has read yet. */
    boolean hasBuffered() {
        return position < end;
    }

    /** Bytes that are here already, for whoever reads on from the source. */
    byte[] takeBuffered() {
        byte[] rest = Arrays.copyOfRange(buffer, position, end);
        position = end;
        return rest;
    }

    /** The next octet, which stays. */
    int peek() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position] & 0xFF;
    }

    int next() throws IOException {
        int octet = peek();
        position++;
        if (--lineLeft < 0) {
            throw new ProtocolViolation("the server sent a line without an end");
        }
        return octet;
    }

    /**
     * Takes octets up to the next one that stops, which stays.
     *
     * @param stops which octets stop, by value
     * @param kept at most so many are kept; the others are read past
     */
    void takeUntil(boolean[] stops, ByteArrayOutputStream target, int kept) throws IOException {
        while (true) {
            peek();
            int from = position;
            while (position < end && !stops[buffer[position] & 0xFF]) {
                position++;
            }
            int count = position - from;
            lineLeft -= count;
            if (lineLeft < 0) {
                throw new ProtocolViolation("the server sent a line without an end");
            }
            target.write(buffer, from, Math.min(count, Math.max(0, kept - target.size())));
            if (position < end) {
                return;
            }
        }
    }

    private void fill() throws IOException {
        int count = source.read(buffer, 0, buffer.length);
        if (count <= 0) {
            throw new EOFException("the server ended the connection");
        }
        position = 0;
        end = count;
    }

    /** The octets of a literal; memory grows with what arrives, not with what was announced. */
    byte[] literal(int octets) throws IOException {
        countLiteral(octets);
        if (octets <= LITERAL_STEP) {
            byte[] content = new byte[octets];
            readInto(content, octets);
            return content;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(LITERAL_STEP);
        byte[] step = new byte[BUFFER];
        for (int left = octets; left > 0; ) {
            int count = Math.min(left, step.length);
            readInto(step, count);
            content.write(step, 0, count);
            left -= count;
        }
        return content.toByteArray();
    }

    void skipLiteral(int octets) throws IOException {
        countLiteral(octets);
        for (int left = octets; left > 0; ) {
            peek();
            int count = Math.min(left, end - position);
            position += count;
            left -= count;
        }
    }

    private void countLiteral(int octets) {
        responseLeft -= octets;
        if (octets > limits.literalOctets() || responseLeft < 0) {
            throw new ProtocolViolation("the server announced a literal over our limit");
        }
    }

    private void readInto(byte[] target, int count) throws IOException {
        for (int done = 0; done < count; ) {
            peek();
            int step = Math.min(count - done, end - position);
            System.arraycopy(buffer, position, target, done, step);
            position += step;
            done += step;
        }
    }
}
