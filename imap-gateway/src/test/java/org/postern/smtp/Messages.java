package org.postern.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.postern.message.EmailAddress;

/** What the tests send. */
final class Messages {
    static final EmailAddress ALICE = EmailAddress.of("alice@example.org");
    static final EmailAddress BOB = EmailAddress.of("bob@example.org");
    static final EmailAddress CAROL = EmailAddress.of("carol@example.org");
    static final MessageSource HELLO = of("Subject: Hello\r\n\r\nText\r\n");

    private Messages() {}

    static MessageSource of(String octets) {
        return of(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    static MessageSource of(byte[] octets) {
        return new MessageSource() {
            @Override
            public long octets() {
                return octets.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(octets);
            }
        };
    }

    /** Lines of text, so many octets in all. */
    static MessageSource ofSize(int octets) {
        byte[] bytes = new byte[octets];
        Arrays.fill(bytes, (byte) 'x');
        for (int i = 78; i < octets; i += 80) {
            bytes[i - 1] = '\r';
            bytes[i] = '\n';
        }
        bytes[octets - 2] = '\r';
        bytes[octets - 1] = '\n';
        return of(bytes);
    }

    static List<EmailAddress> all() {
        return List.of(ALICE, BOB, CAROL);
    }
}
