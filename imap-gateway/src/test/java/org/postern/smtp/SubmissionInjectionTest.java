package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.HELLO;
import static org.postern.smtp.Submitting.plain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.message.EmailAddress;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.Refused;

class SubmissionInjectionTest {
    private static final String SECOND =
            "MAIL FROM:<evil@example.org>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\nX\r\n.\r\n";

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob@example.org>\r\nRCPT TO:<eve@example.org",
                "bob@example.org\r",
                "bob@example.org\n",
                "bob\u0000@example.org",
                "bob@example.org> NOTIFY=NEVER",
                "bob @example.org",
                "<bob@example.org>",
                "bob\u0085@example.org",
                "bob\u2028@example.org",
                "bob",
                ""
            })
    void refusesAnAddressBeforeAnythingIsSent(String address) {
        assertThatThrownBy(() -> submit(EmailAddress.of(address), HELLO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob\u760d\u760aRCPT@example.org", "bob@ex\u010d\u010a.example.org"})
    void doesNotNarrowCharactersToLineEnds(String address) {
        server.reply(Step.EHLO, "250-scripted\r\n250-8BITMIME\r\n250 SMTPUTF8");
        assertThat(submit(EmailAddress.of(address), HELLO)).isInstanceOf(Accepted.class);
        assertThat(server.verbs()).containsExactly("EHLO", "MAIL", "RCPT", "DATA", "QUIT");
        byte[] utf8 = ("RCPT TO:<" + address + '>').getBytes(StandardCharsets.UTF_8);
        assertThat(server.commands().get(2))
                .isEqualTo(new String(utf8, StandardCharsets.ISO_8859_1));
        assertThat(server.commands().get(1)).endsWith(" SMTPUTF8");
    }

    @Test
    void sendsNoAddressBeyondAsciiToAServerWithoutSmtpUtf8() {
        EmailAddress juergen = EmailAddress.of("j\u00fcrgen@example.org");
        assertThat(submit(juergen, HELLO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        outcome -> {
                            assertThat(outcome.permanent()).isTrue();
                            assertThat(outcome.recipients())
                                    .extracting(SubmissionOutcome.RefusedRecipient::recipient)
                                    .containsExactly(juergen);
                        });
        assertThat(server.verbs()).doesNotContain("MAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n.\r\n",
                "\n.\n",
                "\r.\r",
                "\n.\r\n",
                "\r\n.\n",
                "\r\n.\r",
                "\r.\r\n",
                "\r\r\n.\r\n",
                "\r\n.\r\r\n",
                "\n\n.\r\n",
                "\0\r\n.\r\n",
                "\r\n..\r\n",
                ".\r\n"
            })
    void letsNoMessageHideInAnother(String end) {
        String body = "Subject: one\r\n\r\nText" + end + SECOND;
        assertThat(submit(BOB, Messages.of(body))).isInstanceOf(Accepted.class);
        assertThat(server.messages()).hasSize(1);
        assertThat(server.verbs()).doesNotHaveDuplicates();
        assertThat(text(0)).isEqualTo(body.replaceAll("\r\n|\r|\n", "\r\n"));
    }

    @Test
    void keepsDotsAtTheBeginningOfLines() {
        String body = ".\r\n..\r\n.a\r\n\r\n.b.\r\n";
        submit(BOB, Messages.of(body));
        assertThat(text(0)).isEqualTo(body);
    }

    @Test
    void endsTheLastLineWhereTheMessageDoesNot() {
        submit(BOB, Messages.of("Subject: x\r\n\r\n."));
        assertThat(text(0)).isEqualTo("Subject: x\r\n\r\n.\r\n");
    }

    @Test
    void keepsLongLinesAcrossPieces() {
        String body = "\r\n" + ".".repeat(100_000) + "\r\n" + "\r".repeat(40_000) + "end\r\n";
        submit(BOB, Messages.of(body));
        assertThat(text(0)).isEqualTo(body.replaceAll("\r\n|\r|\n", "\r\n"));
    }

    @Test
    void neverEndsAMessageThatCouldNotBeReadToItsEnd() {
        MessageSource broken =
                new MessageSource() {
                    @Override
                    public long octets() {
                        return 1_000;
                    }

                    @Override
                    public void writeTo(OutputStream out) throws IOException {
                        out.write("Subject: half\r\n".getBytes(StandardCharsets.US_ASCII));
                        throw new IOException("disk failed");
                    }
                };
        assertThatThrownBy(() -> submit(BOB, broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void neverEndsAMessageThatIsShorterThanItShouldBe() {
        MessageSource shorter =
                new MessageSource() {
                    @Override
                    public long octets() {
                        return HELLO.octets() + 1;
                    }

                    @Override
                    public void writeTo(OutputStream out) throws IOException {
                        HELLO.writeTo(out);
                    }
                };
        assertThatThrownBy(() -> submit(BOB, shorter)).isInstanceOf(UncheckedIOException.class);
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-two\r\n251 codes", "25", "abc", "999 no such class"})
    void believesNoBrokenReply(String reply) {
        server.reply(Step.MAIL, reply);
        assertThat(submit(BOB, HELLO)).isInstanceOf(SubmissionOutcome.NotReached.class);
    }

    @Test
    void readsNoEndlessReply() {
        server.reply(Step.MAIL, "250 " + "x".repeat(100_000));
        assertThat(submit(BOB, HELLO)).isInstanceOf(SubmissionOutcome.NotReached.class);
        server.reply(Step.MAIL, "250-more\r\n".repeat(10_000) + "250 done");
        assertThat(submit(BOB, HELLO)).isInstanceOf(SubmissionOutcome.NotReached.class);
    }

    @Test
    void showsServerTextWithoutControls() {
        server.reply(Step.MAIL, "550 \u001b[31mred\u202e");
        assertThat(submit(BOB, HELLO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        outcome -> assertThat(outcome.serverText()).isEqualTo("550 [31mred"));
    }

    private String text(int message) {
        return new String(server.messages().get(message), StandardCharsets.ISO_8859_1);
    }

    private SubmissionOutcome submit(EmailAddress recipient, MessageSource message) {
        return Submitting.submit(plain(server), List.of(recipient), message);
    }
}
