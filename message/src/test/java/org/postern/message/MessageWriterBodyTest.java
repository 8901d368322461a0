package org.postern.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.message.WrittenMessages.assertLinesAreLegal;
import static org.postern.message.WrittenMessages.multipart;
import static org.postern.message.WrittenMessages.parsed;
import static org.postern.message.WrittenMessages.write;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.message.internal.text.FlowedText;
import org.postern.message.internal.text.QuotedLine;

class MessageWriterBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello\n\nBob\n",
                "One\r\nTwo\rThree",
                "From here\nFrom there\n.\n..\n",
                "Grüße, Köln\n\n-- \nAnn\n",
                "> quoted\n>> deeper\n> > odd\nplain\n",
                "  indented\n\tTab\n",
                "a long paragraph of ordinary words that must be cut into several lines on the way"
                        + " and be put together again at the other end, as if nothing had happened",
                "> a long quoted line of ordinary words that must be cut into several lines on the"
                        + " way and be put together again at the other end, as if nothing had been\nx",
                "日本語の本文です。\n二行目。\n",
                "control \u0007 and \u000B inside\n",
            })
    void carriesAnyText(String text) throws Exception {
        var draft = new Draft();
        draft.text = text;
        byte[] octets = write(draft);
        MimeMessage message = parsed(octets);
        var read = (String) message.getContent();

        assertThat(message.getContentType())
                .contains("text/plain")
                .contains("charset=utf-8")
                .contains("format=flowed");
        assertThat(lines(FlowedText.paragraphs(read, false)))
                .isEqualTo(lines(FlowedText.fixedLines(text)));
        assertLinesAreLegal(octets, 78);
        assertThat(new String(octets, UTF_8))
                .doesNotContain("\r\nFrom ")
                .doesNotContain("\r\n.\r\n");
    }

    @Test
    void carriesLinesThatCannotBeCut() throws Exception {
        var draft = new Draft();
        draft.text = "x".repeat(5000) + "\n" + "日".repeat(3000) + "\n" + "y".repeat(200) + "\n";
        byte[] octets = write(draft);

        assertThat(parsed(octets).getContent()).isEqualTo(draft.text.replace("\n", "\r\n"));
        assertLinesAreLegal(octets, 998);
    }

    @Test
    void carriesAttachmentsOctetByOctet() throws Exception {
        byte[] content = new byte[200_001];
        new Random(5).nextBytes(content);
        var draft = new Draft();
        draft.attachments =
                List.of(attachment("a b.bin", content), attachment("Grüße 日本.pdf", new byte[0]));
        byte[] octets = write(draft);
        Multipart parts = multipart(octets);

        assertThat(parts.getCount()).isEqualTo(3);
        try (InputStream read = parts.getBodyPart(1).getInputStream()) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("a b.bin");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(parts.getBodyPart(2).getHeader("Content-Disposition")[0])
                .contains("filename=\"Gr__e __.pdf\"")
                .contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%E6%97%A5%E6%9C%AC.pdf");
        assertLinesAreLegal(octets, 78);
    }

    @Test
    void carriesAnInvitationBesideItsTextAndBeforeTheFiles() throws Exception {
        var draft = new Draft();
        var type = new MediaType("text", "calendar", Map.of("method", "REQUEST"));
        String object = "BEGIN:VCALENDAR\nSUMMARY:Grüße\r\nX-LONG:" + "x".repeat(2000) + "\r\n";
        draft.alternative = Optional.of(new OutgoingMessage.Alternative(type, object));
        draft.attachments = List.of(attachment("agenda.pdf", new byte[3]));
        byte[] octets = write(draft);
        var forms = (Multipart) multipart(octets).getBodyPart(0).getContent();

        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(forms.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("charset=utf-8", "method=REQUEST");
        try (InputStream read = forms.getBodyPart(1).getInputStream()) {
            assertThat(new String(read.readAllBytes(), UTF_8))
                    .isEqualTo(object.replaceFirst("R\n", "R\r\n"));
        }
        assertThat(multipart(octets).getBodyPart(1).getFileName()).isEqualTo("agenda.pdf");
        assertLinesAreLegal(octets, 998);
    }

    @Test
    void cutsLongFileNamesIntoSections() throws Exception {
        var draft = new Draft();
        draft.attachments = List.of(attachment("日".repeat(70) + ".pdf", new byte[3]));
        byte[] octets = write(draft);
        String disposition = multipart(octets).getBodyPart(1).getHeader("Content-Disposition")[0];

        assertThat(disposition).contains("filename*0*=UTF-8''", "filename*1*=");
        assertLinesAreLegal(octets, 998);
    }

    @Test
    void streamsAttachmentsWithoutHoldingThem() throws IOException {
        var draft = new Draft();
        long octets = 300L << 20;
        draft.attachments =
                List.of(
                        new Attachment(
                                "big", MediaType.OCTET_STREAM, octets, () -> new Zeros(octets)));
        var counter = new CountingStream();

        MessageWriter.write(draft.message(), counter);

        assertThat(counter.count).isGreaterThan(octets / 3 * 4);
    }

    private static List<String> lines(List<QuotedLine> lines) {
        return lines.stream()
                .map(line -> line.depth() + ":" + line.text().stripTrailing())
                .toList();
    }

    private static Attachment attachment(String name, byte[] content) {
        return new Attachment(
                name,
                new MediaType("application", "pdf", Map.of()),
                content.length,
                () -> new ByteArrayInputStream(content));
    }

    private static final class Zeros extends InputStream {
        private long left;

        private Zeros(long octets) {
            left = octets;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }

    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int octet) {
            count++;
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            count += length;
        }
    }
}
