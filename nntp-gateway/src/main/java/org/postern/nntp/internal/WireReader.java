package org.postern.nntp.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads what a server says, and no more of it than fits. Only CRLF ends a line, RFC 3977 §3.1: a
 * bare LF inside an article must not be taken for its end, or what follows would be taken for the
 * server's own words.
 */
final class WireReader {
    private static final int CAPACITY = 16_384;
    private final InputStream in;
    private final byte[] buffer = new byte[CAPACITY];
    private int position;
    private int limit;

    WireReader(InputStream in) {
        this.in = in;
    }

    /** What is done with each line of a multi-line block. */
    interface LineTaker {
        void take(byte[] line) throws IOException;
    }

    /**
     * One line without its end.
     *
     * @param kept octets beyond it are read and forgotten
     * @param longest a longer line breaks the protocol
     */
    byte[] line(int kept, long longest) throws IOException {
        var line = new ByteArrayOutputStream(128);
        long length = 0;
        int before = -1;
        while (true) {
            int b = next();
            if (b == '\n' && before == '\r') {
                return line.toByteArray();
            }
            if (before >= 0 && line.size() < kept) {
                line.write(before);
            }
            before = b;
            if (++length > longest) {
                throw new BrokenProtocol("a line that is too long");
            }
        }
    }

    /** The lines of a multi-line block, RFC 3977 §3.1.1, dots unstuffed, to its end. */
    void block(int keptOfLine, int mostLines, long mostOctets, LineTaker taker) throws IOException {
        long octets = 0;
        for (int lines = 0; lines <= mostLines; lines++) {
            byte[] line = line(keptOfLine, mostOctets - octets);
            if (line.length == 1 && line[0] == '.') {
                return;
            }
            octets += line.length + 2L;
            if (octets > mostOctets) {
                break;
            }
            taker.take(line.length > 0 && line[0] == '.' ? withoutFirst(line) : line);
        }
        throw new BrokenProtocol("a list that is too long");
    }

    private static byte[] withoutFirst(byte[] line) {
        byte[] rest = new byte[line.length - 1];
        System.arraycopy(line, 1, rest, 0, rest.length);
        return rest;
    }

    /** An article, dots unstuffed, octet for octet. */
    void article(OutputStream out, long mostOctets) throws IOException {
        boolean lineStart = true;
        int before = -1;
        long octets = 0;
        while (true) {
            int b = next();
            if (lineStart && b == '.') {
                b = next();
                if (b == '\r') {
                    b = next();
                    if (b == '\n') {
                        return;
                    }
                    out.write('\r');
                }
            }
            if (++octets > mostOctets) {
                throw new ArticleTooLarge(mostOctets);
            }
            out.write(b);
            lineStart = before == '\r' && b == '\n';
            before = b;
        }
    }

    /** Whether the server has said more than it was asked. */
    boolean hasMore() throws IOException {
        return position < limit || in.available() > 0;
    }

    private int next() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                throw new EOFException("the server closed the connection");
            }
        }
        return buffer[position++] & 0xFF;
    }
}
