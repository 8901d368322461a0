package org.postern.imap.internal.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.postern.imap.internal.wire.Command.Piece;

/** Writes commands with their tags, RFC 9051 §2.2.1 and §4.3. */
final class CommandWriter {
    private static final int STEP = 64 * 1024;
    private static final byte[] CRLF = {'\r', '\n'};

    private final OutputStream out;
    private int count;

    CommandWriter(OutputStream out) {
        this.out = out;
    }

    /** Waits for the server to ask for a literal. */
    interface Continuation {
        /** False where the server ended the command instead. */
        boolean await(String tag) throws IOException;
    }

    /**
     * Writes a command; flushes only where a literal needs it.
     *
     * @param opening told the tag before anything is written
     */
    String write(
            Command command,
            Capabilities capabilities,
            Consumer<String> opening,
            Continuation continuation)
            throws IOException {
        String tag = "P" + ++count;
        opening.accept(tag);
        ascii(tag + ' ');
        for (Piece piece : command.pieces()) {
            boolean goOn =
                    switch (piece) {
                        case Piece.Line(String text) -> {
                            ascii(text);
                            yield true;
                        }
                        case Piece.Literal literal ->
                                literal(literal, capabilities.largestUnasked(), tag, continuation);
                    };
            if (!goOn) {
                return tag;
            }
        }
        out.write(CRLF);
        return tag;
    }

    private boolean literal(
            Piece.Literal literal, long largestUnasked, String tag, Continuation continuation)
            throws IOException {
        boolean unasked = !literal.askFirst() && literal.octets() <= largestUnasked;
        ascii("{" + literal.octets() + (unasked ? "+}" : "}"));
        out.write(CRLF);
        if (!unasked) {
            out.flush();
            if (!continuation.await(tag)) {
                return false;
            }
        }
        copy(literal);
        return true;
    }

    /** The content must have the length announced, or the next command would be read as mail. */
    private void copy(Piece.Literal literal) throws IOException {
        byte[] step = new byte[(int) Math.min(STEP, Math.max(1, literal.octets()))];
        for (long left = literal.octets(); left > 0; ) {
            int read = read(literal.content(), step, (int) Math.min(step.length, left));
            out.write(step, 0, read);
            left -= read;
        }
    }

    /** A failure of the content is not one of the connection. */
    private static int read(InputStream content, byte[] step, int length) {
        try {
            int read = content.read(step, 0, length);
            if (read <= 0) {
                throw new EOFException("the content is shorter than announced");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(byte[] line) throws IOException {
        out.write(line);
        out.write(CRLF);
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
