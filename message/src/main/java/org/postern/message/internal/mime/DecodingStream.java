package org.postern.message.internal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream that undoes a transfer encoding octet by octet, buffering what it reads. */
abstract class DecodingStream extends InputStream {
    static final int END = -1;
    private final InputStream encoded;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    DecodingStream(InputStream encoded) {
        this.encoded = encoded;
    }

    /** The next decoded octet, or {@link #END}. */
    abstract int next() throws IOException;

    /** The next octet as it was sent, or {@link #END}. */
    final int nextEncoded() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, encoded.read(buffer, 0, buffer.length));
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position++] & 0xFF;
    }

    @Override
    public final int read() throws IOException {
        return next();
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        int count = 0;
        while (count < length) {
            int octet = next();
            if (octet == END) {
                return count == 0 ? END : count;
            }
            target[offset + count++] = (byte) octet;
        }
        return count;
    }

    @Override
    public final void close() throws IOException {
        encoded.close();
    }
}
