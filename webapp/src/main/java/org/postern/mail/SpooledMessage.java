package org.postern.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postern.smtp.MessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An outgoing message written once to a temporary file, so that what is submitted and what is filed
 * are the same bytes and neither is ever whole in memory. Closing it deletes the file.
 */
final class SpooledMessage implements MessageSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledMessage.class);
    private final Path file;
    private final long octets;

    private SpooledMessage(Path file, long octets) {
        this.file = file;
        this.octets = octets;
    }

    /** What writes the message. */
    @FunctionalInterface
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    static SpooledMessage of(Writing message) {
        try {
            Path file = Files.createTempFile("postern-outgoing-", ".eml");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                message.writeTo(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new SpooledMessage(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the message could not be written to the spool", e);
        }
    }

    @Override
    public long octets() {
        return octets;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a spool file could not be deleted", e);
        }
    }
}
