package org.postern.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.message.WrittenMessages.assertLinesAreLegal;
import static org.postern.message.WrittenMessages.multipart;
import static org.postern.message.WrittenMessages.parsed;
import static org.postern.message.WrittenMessages.write;

import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWriterTest {
    private static final List<String> HEADERS =
            List.of(
                    "Date",
                    "From",
                    "To",
                    "Cc",
                    "Message-ID",
                    "In-Reply-To",
                    "References",
                    "Subject",
                    "User-Agent",
                    "MIME-Version",
                    "Content-Type",
                    "Content-Transfer-Encoding");

    @Test
    void writesEachHeaderOnceAndNoBcc() throws Exception {
        byte[] octets = write(new Draft());

        assertThat(headerNames(octets)).containsExactlyElementsOf(HEADERS);
        MimeMessage message = parsed(octets);
        assertThat(message.getHeader("Date")).containsExactly("Sun, 1 Nov 2026 09:05:00 +0100");
        assertThat(message.getHeader("From")).containsExactly("Ann Bell <ann@example.org>");
        assertThat(message.getHeader("To")).containsExactly("bob@x.org, cas@x.org");
        assertThat(message.getHeader("Cc")).containsExactly("\"Dee, E.\" <dee@x.org>");
        assertThat(message.getHeader("Message-ID")).containsExactly("<new@example.org>");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<2@x>");
        assertThat(message.getHeader("References")).containsExactly("<1@x> <2@x>");
        assertThat(message.getHeader("User-Agent")).containsExactly("Postern");
        assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(new String(octets, UTF_8)).doesNotContain("secret@x.org").doesNotContain("Bcc");
    }

    @Test
    void writesBlindCopiesIntoDraftsOnly() throws Exception {
        var out = new ByteArrayOutputStream();
        MessageWriter.writeDraft(new Draft().message(), out);

        assertThat(parsed(out.toByteArray()).getHeader("Bcc")).containsExactly("secret@x.org");
        assertThat(headerNames(write(new Draft()))).doesNotContain("Bcc");
    }

    @Test
    void namesNobodyWhereAllRecipientsAreHidden() throws Exception {
        var draft = new Draft();
        draft.to = List.of();
        draft.cc = List.of();

        assertThat(parsed(write(draft)).getHeader("To"))
                .containsExactly("undisclosed-recipients:;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words",
                "Grüße aus Köln",
                "日本語の件名はとても長いので、いくつかのエンコードされた語に分けなければなりません。そうでしょう？",
                "Привет, это тема письма на русском языке, и она довольно длинная, очень длинная",
                "\uD83D\uDE00 smile \uD83D\uDE00",
                "looks =?utf-8?Q?encoded?=",
                "two  spaces",
                "a very long subject of many ordinary words that has to be folded more than once"
                        + " because it goes on and on and on and on and on and on and on and on",
                "tab\tinside is a space"
            })
    void carriesAnySubject(String subject) throws Exception {
        var draft = new Draft();
        draft.subject = subject;
        byte[] octets = write(draft);

        assertThat(HeaderText.decode(parsed(octets).getHeader("Subject", null).replace("\r\n", "")))
                .isEqualTo(subject.replace('\t', ' '));
        assertThat(parsed(octets).getSubject().replace("\r\n", ""))
                .isEqualTo(subject.replace('\t', ' '));
        assertLinesAreLegal(octets, 78);
    }

    @Test
    void carriesASubjectThatIsOneEndlessWord() throws Exception {
        var draft = new Draft();
        draft.subject = "x".repeat(3000);
        byte[] octets = write(draft);

        assertThat(parsed(octets).getSubject()).isEqualTo(draft.subject);
        assertLinesAreLegal(octets, 78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann",
                "Bell, Ann",
                "A \"B\" C",
                "Grüße Köln",
                "日本 太郎",
                "a@b",
                "=?utf-8?Q?x?=",
                "back\\slash",
                "(x)",
                "Dr. Who",
                "Ünïcödé Nàme thät is sö long that it needs two words or three"
            })
    void carriesAnyName(String name) throws Exception {
        var draft = new Draft();
        draft.to = List.of(new EmailAddress(name, "bob@x.org"), EmailAddress.of("cas@x.org"));
        byte[] octets = write(draft);
        var to = (InternetAddress[]) parsed(octets).getRecipients(MimeMessage.RecipientType.TO);

        assertThat(to).hasSize(2);
        assertThat(to[0].getAddress()).isEqualTo("bob@x.org");
        assertThat(to[0].getPersonal()).isEqualTo(name);
        assertLinesAreLegal(octets, 78);
    }

    @Test
    void foldsManyRecipientsAndReferences() throws Exception {
        var draft = new Draft();
        draft.to =
                IntStream.range(0, 500)
                        .mapToObj(i -> new EmailAddress("Person " + i, "p" + i + "@example.org"))
                        .toList();
        draft.references =
                IntStream.range(0, 200)
                        .mapToObj(i -> new MessageId(i + "." + "x".repeat(40) + "@example.org"))
                        .toList();
        byte[] octets = write(draft);

        assertThat(parsed(octets).getRecipients(MimeMessage.RecipientType.TO)).hasSize(500);
        assertThat(MessageIds.parse(parsed(octets).getHeader("References", null)))
                .isEqualTo(draft.references);
        assertLinesAreLegal(octets, 78);
    }

    @Test
    void writesInternationalDomainsInAscii() throws Exception {
        var draft = new Draft();
        draft.to = List.of(EmailAddress.of("info@bücher.example"));

        assertThat(parsed(write(draft)).getHeader("To"))
                .containsExactly("info@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: evil@x.org",
                "x\nBcc: evil@x.org",
                "x\rBcc: evil@x.org",
                "x\r\n\r\nbody",
                "x\u0000y",
                "x\u0085Bcc: y",
                "x\u2028Bcc: y",
                "=?utf-8?Q?x=0D=0ABcc:_evil@x.org?=",
                "x\r\n Bcc: y",
                "\r\nBcc: y",
                "x\u000BBcc: y",
                "x\"; Bcc: y",
                "x>\r\nBcc: <y",
            })
    void letsNoValueStartAHeader(String hostile) throws Exception {
        var draft = new Draft();
        draft.subject = hostile;
        draft.from = new EmailAddress(hostile, "ann@example.org");
        draft.to = List.of(new EmailAddress(hostile, "bob@x.org"));
        draft.messageId = new MessageId("new@example.org");
        draft.inReplyTo = Optional.of(new MessageId(hostile));
        draft.references = List.of(new MessageId(hostile), new MessageId("1@x"));
        draft.attachments =
                List.of(
                        new Attachment(
                                hostile,
                                new MediaType(
                                        "text", "plain", Map.of("charset", hostile, "x", hostile)),
                                1,
                                () -> new ByteArrayInputStream(new byte[] {1})),
                        new Attachment(
                                "a",
                                new MediaType(hostile, "plain", Map.of()),
                                1,
                                () -> new ByteArrayInputStream(new byte[] {1})));
        byte[] octets = write(draft);

        List<String> expected =
                List.of(
                        "Date",
                        "From",
                        "To",
                        "Cc",
                        "Message-ID",
                        "References",
                        "Subject",
                        "User-Agent",
                        "MIME-Version",
                        "Content-Type");
        assertThat(headerNames(octets)).containsAll(expected).isSubsetOf(HEADERS);
        assertThat(fieldsByMime4j(octets))
                .doesNotContain("Bcc")
                .hasSizeLessThanOrEqualTo(11 + 2 + 6);
        assertThat(multipart(octets).getCount()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(Collections.list(multipart(octets).getBodyPart(i).getAllHeaders()))
                    .extracting(Header::getName)
                    .isSubsetOf("Content-Type", "Content-Transfer-Encoding", "Content-Disposition");
        }
        assertLinesAreLegal(octets, 998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b\r\nBcc: x@y", "a b@c", "a@b>"})
    void refusesAnAddressThatIsNone(String address) {
        var draft = new Draft();
        draft.cc = List.of(EmailAddress.of(address));

        assertThatThrownBy(() -> write(draft)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesIdentifiersThatTellNothing() {
        MessageId one = MessageWriter.newMessageId("example.org");
        MessageId two = MessageWriter.newMessageId("example.org");

        assertThat(one).isNotEqualTo(two);
        assertThat(one.value()).matches("[0-9a-f]{32}@example\\.org");
        assertThat(MessageWriter.newMessageId("bücher.example").value())
                .endsWith("@xn--bcher-kva.example");
        for (String hostile :
                new String[] {"", "x\r\ny", "a b", "a..b", "<x>", ".", "x".repeat(300)}) {
            assertThat(MessageWriter.newMessageId(hostile).value()).endsWith("@postern.invalid");
        }
    }

    private static List<String> headerNames(byte[] octets) throws Exception {
        return Collections.list(parsed(octets).getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static List<String> fieldsByMime4j(byte[] octets) throws Exception {
        var names = new ArrayList<String>();
        var tokens = new MimeTokenStream(MimeConfig.STRICT);
        tokens.parse(new ByteArrayInputStream(octets));
        while (tokens.getState() != EntityState.T_END_OF_STREAM) {
            if (tokens.getState() == EntityState.T_FIELD) {
                names.add(tokens.getField().getName());
            }
            tokens.next();
        }
        return names;
    }
}
