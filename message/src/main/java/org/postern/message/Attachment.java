package org.postern.message;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes out with a message.
 *
 * @param fileName as the user named it
 * @param octets size of the content in octets
 */
public record Attachment(String fileName, MediaType mediaType, long octets, Content content) {

    /** Where the bytes come from; opened anew for each writing. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
