package org.postern.imap.internal;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.message.MessageId;
import org.postern.message.MessageIds;

/** Content that remembers its beginning, for the Message-ID in it. */
final class HeadKept extends FilterInputStream {
    private static final int LONGEST = 64 * 1024;
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final String FIELD = "message-id:";

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(1024);

    HeadKept(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0 && head.size() < LONGEST) {
            head.write(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            head.write(target, from, Math.min(read, LONGEST - head.size()));
        }
        return read;
    }

    /** As an ENVELOPE would give it. */
    Optional<MessageId> messageId() {
        String text = FOLD.matcher(head.toString(StandardCharsets.ISO_8859_1)).replaceAll(" ");
        return text.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(FIELD))
                .findFirst()
                .flatMap(
                        line ->
                                MessageIds.parse(line.substring(FIELD.length()).strip()).stream()
                                        .findFirst());
    }
}
