package org.postern.imap;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A message to be stored.
 *
 * @param octets exact length of the content
 * @param received the date that lists show as that of its arrival
 */
public record NewMessage(long octets, Content content, Marks marks, Instant received) {

    /** Content that can be read as often as needed, the same octets each time. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
