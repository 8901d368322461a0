package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceivedMessageTest {
    private static final String NESTED =
            """
            From: =?UTF-8?Q?J=C3=BCrgen?= <j@example.org>
            Subject: A subject
             that goes on
            Content-Type: multipart/mixed; boundary="outer (1)"

            for nobody
            --outer (1)
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8

            plain
            --inner
            Content-Type: text/html

            <b>html</b>
            --inner--
            --outer (1)
            Content-Type: image/png; name="=?UTF-8?Q?b=C3=BCld?=.png"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            AAAA
            --outer (1)--
            for nobody, either
            """;

    @Test
    void findsThePartsAndWhereTheirContentLies() throws IOException {
        for (String ends : new String[] {"\n", "\r\n"}) {
            byte[] octets = NESTED.replace("\n", ends).getBytes(StandardCharsets.UTF_8);
            ReceivedMessage message = read(octets);
            BodyPart root = message.structure();
            assertThat(root.mediaType().essence()).isEqualTo("multipart/mixed");
            assertThat(root.parts()).hasSize(2);
            BodyPart alternative = root.parts().getFirst();
            assertThat(alternative.parts())
                    .extracting(part -> part.id().section())
                    .containsExactly("1.1", "1.2");
            assertThat(content(message, octets, "1.1")).isEqualTo("plain");
            assertThat(content(message, octets, "1.2")).isEqualTo("<b>html</b>");
            assertThat(content(message, octets, "2")).isEqualTo("AAAA");
            ReadableContent readable = ReadableContent.of(root);
            assertThat(readable.plain()).isPresent();
            assertThat(readable.html()).isPresent();
            assertThat(readable.attachments())
                    .singleElement()
                    .extracting(part -> part.fileName().orElse(""))
                    .isEqualTo("büld.png");
        }
    }

    @Test
    void readsTheFieldsOfTheHeader() {
        Envelope envelope = read(NESTED.getBytes(StandardCharsets.UTF_8)).envelope();
        assertThat(envelope.subject()).isEqualTo("A subject that goes on");
        assertThat(envelope.from()).containsExactly(new EmailAddress("Jürgen", "j@example.org"));
    }

    @Test
    void readsAPlainMessageWithoutAnyMime() throws IOException {
        byte[] octets =
                "Newsgroups: a.b\r\nFollowup-To: poster\r\n\r\nline\r\n\r\nend\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        ReceivedMessage message = read(octets);
        assertThat(message.field("followup-to")).contains("poster");
        assertThat(message.field("Approved")).isEmpty();
        assertThat(message.structure().mediaType()).isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(content(message, octets, "1")).isEqualTo("line\r\n\r\nend\r\n");
    }

    @Test
    void endsAMultipartThatNobodyEnded() throws IOException {
        byte[] octets =
                "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nbody"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(content(read(octets), octets, "1")).isEqualTo("body");
    }

    @Test
    void readsAMultipartWithoutABoundaryAsText() throws IOException {
        byte[] octets = "Content-Type: multipart/mixed\n\nbody".getBytes(StandardCharsets.UTF_8);
        assertThat(read(octets).structure().mediaType()).isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(content(read(octets), octets, "1")).isEqualTo("body");
    }

    @Test
    void stopsAtADepthAndANumberOfParts() {
        var deep = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
            deep.append(i).append('\n');
        }
        assertThat(read(deep.toString().getBytes(StandardCharsets.UTF_8)).structure()).isNotNull();
        String many =
                "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\ny\n".repeat(100_000);
        assertThat(read(many.getBytes(StandardCharsets.UTF_8)).structure().parts())
                .hasSizeLessThanOrEqualTo(500);
        String wide = "x: y\n".repeat(500_000) + "\nbody";
        assertThat(read(wide.getBytes(StandardCharsets.UTF_8)).field("x")).contains("y");
    }

    @Test
    void neverFailsForWhatIsInIt() {
        Random random = new Random(7);
        byte[] sane = NESTED.getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 3_000; run++) {
            byte[] octets = sane.clone();
            for (int i = 0; i < 20; i++) {
                octets[random.nextInt(octets.length)] =
                        (byte) "\n\r-:;\"= \0".charAt(random.nextInt(9));
            }
            ReceivedMessage message = read(octets);
            assertThat(ReadableContent.of(message.structure())).isNotNull();
            assertThat(message.envelope()).isNotNull();
        }
    }

    @Test
    void countsEmptyMultipartsAsParts() {
        String text =
                "Content-Type: multipart/mixed; boundary=o\n\n"
                        + "--o\nContent-Type: multipart/a; boundary=b\n\n".repeat(10_000)
                        + "--o--\n";
        ReceivedMessage message = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(message.structure().parts()).hasSizeLessThanOrEqualTo(500);
    }

    private static ReceivedMessage read(byte[] octets) {
        try {
            return ReceivedMessage.read(new ByteArrayInputStream(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(ReceivedMessage message, byte[] octets, String section)
            throws IOException {
        try (InputStream part =
                message.part(new PartId(section), new ByteArrayInputStream(octets))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
