package org.postern.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes messages. */
public final class MessageWriter {
    private MessageWriter() {}

    public static void write(OutgoingMessage message, OutputStream out) throws IOException {
        out.write(message.text().getBytes(StandardCharsets.UTF_8));
    }

    public static MessageId newMessageId(String domain) {
        return new MessageId(UUID.randomUUID() + "@" + domain);
    }
}
