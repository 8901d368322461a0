package org.postern.mail.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.postern.message.Attachment;
import org.postern.message.MediaType;

/**
 * A file that goes out with a message, waiting on disk until it is sent.
 *
 * @param name as the user's computer called it
 */
record SpooledFile(String name, MediaType mediaType, Path path, long octets) {

    static SpooledFile of(String name, MediaType mediaType, InputStream content) {
        try {
            Path path = Files.createTempFile("postern-attachment-", ".bin");
            try {
                long octets = Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
                return new SpooledFile(name, mediaType, path, octets);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment could not be spooled", e);
        }
    }

    Attachment attachment() {
        return new Attachment(name, mediaType, octets, () -> Files.newInputStream(path));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a spooled attachment could not be deleted", e);
        }
    }
}
