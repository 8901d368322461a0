package org.postern.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;

/** Writes messages and reads them with a parser that is not ours. */
final class WrittenMessages {
    private WrittenMessages() {}

    static byte[] write(Draft draft) throws IOException {
        var out = new ByteArrayOutputStream();
        MessageWriter.write(draft.message(), out);
        return out.toByteArray();
    }

    static MimeMessage parsed(byte[] octets) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
    }

    static Multipart multipart(byte[] octets) throws Exception {
        return (Multipart) parsed(octets).getContent();
    }

    static void assertLinesAreLegal(byte[] octets, int longest) {
        String text = new String(octets, UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.length() <= longest);
        assertThat(text.chars().allMatch(c -> c < 0x80)).isTrue();
    }
}
