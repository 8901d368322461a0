package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.ALICE;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.CAROL;
import static org.postern.smtp.Messages.HELLO;
import static org.postern.smtp.Submitting.plain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.message.EmailAddress;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.NotReached;
import org.postern.smtp.SubmissionOutcome.Refused;
import org.postern.smtp.SubmissionOutcome.RefusedRecipient;
import org.postern.smtp.SubmissionOutcome.Unknown;
import org.postern.testservers.FreePorts;

class SubmissionOutcomeTest {
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void handsTheMessageOverByteForByte() {
        assertThat(submit()).isEqualTo(new Accepted(List.of()));
        assertThat(server.commands())
                .containsExactly(
                        "EHLO [127.0.0.1]",
                        "AUTH PLAIN AGFsaWNlAHNlY3JldCB3b3Jk",
                        "MAIL FROM:<alice@example.org> BODY=8BITMIME",
                        "RCPT TO:<bob@example.org>",
                        "RCPT TO:<carol@example.org>",
                        "DATA",
                        "QUIT");
        assertThat(server.messages())
                .containsExactly(
                        "Subject: Hello\r\n\r\nText\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "AUTH"})
    void isNotReachedWhenTheServerWillNotServeUs(Step step) {
        for (String reply : List.of("454 4.7.0 later", "554 5.7.0 never")) {
            server.reply(step, reply);
            assertThat(submit())
                    .isInstanceOfSatisfying(
                            NotReached.class,
                            outcome -> assertThat(outcome.reason()).contains(reply));
        }
        assertThat(server.verbs()).doesNotContain("MAIL");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 later, false",
        "MAIL, 552 5.3.4 never, true",
        "MAIL, 421 4.3.2 closing, false",
        "RCPT, 450 4.2.1 later, false",
        "RCPT, 550 5.1.1 never, true",
        "DATA, 451 4.3.0 later, false",
        "DATA, 554 5.6.0 never, true",
        "CONTENT, 452 4.3.1 later, false",
        "CONTENT, 554 5.7.1 never, true"
    })
    void isRefusedWithTheServersWords(Step step, String reply, boolean permanent) {
        server.reply(step, reply);
        assertThat(submit())
                .isInstanceOfSatisfying(
                        Refused.class,
                        outcome -> {
                            assertThat(outcome.permanent()).isEqualTo(permanent);
                            assertThat(outcome.serverText()).isEqualTo(reply);
                        });
    }

    @Test
    void namesTheRecipientsThatWereRefusedAndSendsToTheOthers() {
        server.reply(Step.RCPT, "550 5.1.1 nobody here", "250 ok");
        assertThat(submit())
                .isEqualTo(
                        new Accepted(List.of(new RefusedRecipient(BOB, "550 5.1.1 nobody here"))));
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void sendsNothingWhenEveryRecipientIsRefused() {
        server.reply(Step.RCPT, "550 5.1.1 nobody here", "450 4.2.1 later");
        assertThat(submit())
                .isEqualTo(
                        new Refused(
                                false,
                                "550 5.1.1 nobody here",
                                List.of(
                                        new RefusedRecipient(BOB, "550 5.1.1 nobody here"),
                                        new RefusedRecipient(CAROL, "450 4.2.1 later"))));
        assertThat(server.verbs()).doesNotContain("DATA");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void isNotReachedWhenTheConnectionIsLostBeforeTheMessage(Step step) {
        server.fault(step, ScriptedSmtpServer.Fault.CUT);
        assertThat(submit()).isInstanceOf(NotReached.class);
    }

    @Test
    void isNotReachedWhenTheConnectionIsLostWithinTheMessage() {
        server.fault(Step.DATA, ScriptedSmtpServer.Fault.ANSWER_AND_CUT);
        assertThat(submitTo(BOB, Messages.ofSize(20_000_000))).isInstanceOf(NotReached.class);
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void isUnknownWhenTheConnectionIsLostBehindTheFinalDot() {
        server.fault(Step.CONTENT, ScriptedSmtpServer.Fault.CUT);
        assertThat(submit()).isInstanceOf(Unknown.class);
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK", "354 more", "99", "2"})
    void isUnknownWhenTheAnswerBehindTheFinalDotIsNone(String answer) {
        server.reply(Step.CONTENT, answer);
        assertThat(submit()).isInstanceOf(Unknown.class);
    }

    @Test
    void isAcceptedEvenWhenTheFarewellFails() {
        server.fault(Step.QUIT, ScriptedSmtpServer.Fault.CUT);
        assertThat(submit()).isInstanceOf(Accepted.class);
    }

    @Test
    void isNotReachedWhenNobodyListens() {
        var nobody = new ServerAddress("127.0.0.1", FreePorts.next(), Transport.PLAIN);
        assertThat(Submitting.submit(nobody, List.of(BOB), HELLO)).isInstanceOf(NotReached.class);
    }

    @Test
    void isNotReachedWhenTheHostIsUnknown() {
        var nowhere = new ServerAddress("smtp.invalid", 587, Transport.PLAIN);
        assertThat(Submitting.submit(nowhere, List.of(BOB), HELLO))
                .isEqualTo(new NotReached("there is no host smtp.invalid"));
    }

    @Test
    void refusesBeforehandWhatIsLargerThanTheServerSays() {
        server.reply(Step.EHLO, "250-scripted\r\n250 SIZE 1000");
        assertThat(submitTo(BOB, Messages.ofSize(1_001)))
                .isInstanceOfSatisfying(
                        Refused.class, outcome -> assertThat(outcome.permanent()).isTrue());
        assertThat(server.verbs()).doesNotContain("MAIL");
        assertThat(submitTo(BOB, Messages.ofSize(1_000))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<alice@example.org> SIZE=1000");
    }

    @Test
    void takesSizeZeroForNoLimit() {
        server.reply(Step.EHLO, "250-scripted\r\n250 SIZE 0");
        assertThat(submitTo(BOB, Messages.ofSize(1_000))).isInstanceOf(Accepted.class);
    }

    @Test
    void keepsEightBitTextFromServersThatCannotTakeIt() {
        server.reply(Step.EHLO, "250 scripted");
        assertThat(submitTo(BOB, Messages.of("\r\n\u00e4\r\n"))).isInstanceOf(Refused.class);
        assertThat(submitTo(BOB, HELLO)).isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<alice@example.org>");
    }

    @Test
    void sendsToEachAddressOnce() {
        Submitting.submit(plain(server), List.of(BOB, BOB, ALICE), HELLO);
        assertThat(server.verbs().stream().filter("RCPT"::equals)).hasSize(2);
    }

    private SubmissionOutcome submit() {
        return Submitting.submit(plain(server), List.of(BOB, CAROL), HELLO);
    }

    private SubmissionOutcome submitTo(EmailAddress recipient, MessageSource message) {
        return Submitting.submit(plain(server), List.of(recipient), message);
    }
}
