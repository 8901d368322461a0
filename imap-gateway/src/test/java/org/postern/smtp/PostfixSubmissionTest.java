package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.ALICE;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.CAROL;
import static org.postern.smtp.Messages.HELLO;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.message.EmailAddress;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.NotReached;
import org.postern.smtp.SubmissionOutcome.Refused;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.PostfixServer;

class PostfixSubmissionTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final EmailAddress DAVE = EmailAddress.of("dave@example.org");

    private static DovecotServer dovecot;
    private static PostfixServer postfix;

    @BeforeAll
    static void start() {
        dovecot =
                DovecotServer.start(
                        DovecotServer.Options.withUser("alice", "secret word")
                                .and("bob", "b")
                                .and("carol", "c"));
        postfix =
                PostfixServer.start(
                        PostfixServer.Options.defaults()
                                .messageSizeLimit(2_000_000)
                                .refusing(DAVE.address(), "450 4.2.1 dave is away"),
                        dovecot);
    }

    @AfterAll
    static void stop() {
        postfix.close();
        dovecot.close();
    }

    @Test
    void deliversTheBytesUnchangedBehindTheTransportHeaders() {
        String body =
                """
                From: alice@example.org
                To: bob@example.org
                Message-ID: <1@example.org>
                Date: Mon, 1 Jun 2026 12:00:00 +0000
                Subject: one

                .
                ..
                Gr\u00fc\u00dfe \u2713
                .dot

                last
                """;
        assertThat(submit(starttls(), List.of(BOB), Messages.of(crlf(body))))
                .isEqualTo(new Accepted(List.of()));
        assertThat(delivered("bob", "one")).endsWith(body.strip());
    }

    @Test
    void reachesRecipientsThatNoHeaderNames() {
        MessageSource message =
                Messages.of(
                        crlf(
                                """
                                From: alice@example.org
                                To: bob@example.org
                                Subject: two

                                x
                                """));
        assertThat(submit(starttls(), List.of(BOB, CAROL), message))
                .isEqualTo(new Accepted(List.of()));
        assertThat(delivered("carol", "two")).contains("To: bob@example.org");
        assertThat(delivered("bob", "two")).doesNotContain("carol");
    }

    @Test
    void namesWhomTheServerRefuses() {
        var nobody = EmailAddress.of("nobody@example.org");
        assertThat(submit(starttls(), List.of(BOB, DAVE, nobody), HELLO))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        outcome -> {
                            assertThat(outcome.refused())
                                    .extracting(SubmissionOutcome.RefusedRecipient::recipient)
                                    .containsExactly(DAVE, nobody);
                            assertThat(outcome.refused().getFirst().serverText())
                                    .contains("450", "dave is away");
                        });
        assertThat(submit(starttls(), List.of(DAVE), HELLO))
                .isInstanceOfSatisfying(
                        Refused.class, outcome -> assertThat(outcome.permanent()).isFalse());
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(submit(starttls(), List.of(BOB), Messages.ofSize(2_000_001)))
                .isInstanceOfSatisfying(
                        Refused.class, outcome -> assertThat(outcome.permanent()).isTrue());
        assertThat(submit(starttls(), List.of(BOB), Messages.ofSize(1_900_000)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void isNotReachedWithAWrongPassword() {
        assertThat(
                        Submitting.submit(
                                starttls(),
                                LONG,
                                new Credentials("alice", "wrong"),
                                List.of(BOB),
                                HELLO))
                .isInstanceOfSatisfying(
                        NotReached.class, outcome -> assertThat(outcome.reason()).contains("535"));
    }

    @Test
    void submitsUnderTlsFromTheFirstByte() {
        var address =
                new ServerAddress("localhost", postfix.submissionsPort(), Transport.IMPLICIT_TLS);
        assertThat(submit(address, List.of(ALICE), HELLO)).isEqualTo(new Accepted(List.of()));
    }

    @Test
    void submitsToAddressesBeyondAscii() {
        assertThat(submit(starttls(), List.of(EmailAddress.of("j\u00fcrgen@example.org")), HELLO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        // the server has read the address as it was meant, and knows nobody
                        outcome -> assertThat(outcome.serverText()).contains("550", "j\u00fcrgen"));
    }

    @Test
    void isNotReachedWhenTheConnectionBreaksWithinTheMessage() {
        try (FaultProxy proxy = FaultProxy.before(postfix.submissionPort())) {
            proxy.cutAfter(FaultProxy.Direction.TO_SERVER, 500_000);
            var address = new ServerAddress("localhost", proxy.port(), Transport.STARTTLS);
            assertThat(submit(address, List.of(BOB), Messages.ofSize(1_900_000)))
                    .isInstanceOf(NotReached.class);
        }
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ServerAddress starttls() {
        return new ServerAddress("localhost", postfix.submissionPort(), Transport.STARTTLS);
    }

    private static SubmissionOutcome submit(
            ServerAddress address, List<EmailAddress> recipients, MessageSource message) {
        return Submitting.submit(address, LONG, recipients, message);
    }

    /**
     * The message with this subject, LF line ends and none at the end, as soon as it has arrived.
     */
    private static String delivered(String user, String subject) {
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(found(user, subject))
                                        .as(() -> "the server says:\n" + postfix.log())
                                        .isNotEmpty());
        return found(user, subject);
    }

    private static String found(String user, String subject) {
        return dovecot.doveadm(
                        new byte[0],
                        "fetch",
                        "-u",
                        user,
                        "text",
                        "mailbox",
                        "INBOX",
                        "header",
                        "Subject",
                        subject)
                .replace("\r\n", "\n")
                .strip();
    }
}
