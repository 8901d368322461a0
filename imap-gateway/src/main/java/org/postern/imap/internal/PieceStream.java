package org.postern.imap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.postern.imap.MailFailure.ProtocolViolation;

/** Content fetched piece by piece while it is read; nothing is held between two pieces. */
final class PieceStream extends InputStream {
    private static final int FIRST = 256 * 1024;
    private static final int LARGEST = 1024 * 1024;

    /** Where the pieces come from. */
    interface Source {
        /** So many octets from there on; fewer where the content ends. */
        byte[] piece(long offset, int octets);
    }

    private final Source source;
    private byte[] piece = new byte[0];
    private int position;
    private long offset;
    private int size = FIRST;
    private boolean ended;
    private boolean closed;

    PieceStream(Source source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, from, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return closed ? 0 : piece.length - position;
    }

    private boolean fill() throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (position < piece.length) {
            return true;
        }
        if (ended) {
            return false;
        }
        piece = source.piece(offset, size);
        if (piece.length > size) {
            throw new ProtocolViolation("the server sent more than was asked for");
        }
        ended = piece.length < size;
        offset += piece.length;
        position = 0;
        size = Math.min(LARGEST, size * 2);
        return piece.length > 0;
    }

    @Override
    public void close() {
        closed = true;
        piece = new byte[0];
        position = 0;
    }
}
