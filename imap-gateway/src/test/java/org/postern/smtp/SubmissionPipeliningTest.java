package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.HELLO;
import static org.postern.smtp.Submitting.plain;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.message.EmailAddress;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.Refused;

class SubmissionPipeliningTest {
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsTheEnvelopeInOneGo() {
        submit(Messages.all());
        int mail = server.verbs().indexOf("MAIL");
        assertThat(server.waiting().get(mail))
                .isEqualTo(
                        "RCPT TO:<alice@example.org>\r\nRCPT TO:<bob@example.org>\r\nRCPT TO:<carol@example.org>\r\n"
                                .length());
    }

    @Test
    void waitsForEachReplyWherePipeliningIsNotOffered() {
        server.reply(Step.EHLO, "250 scripted");
        submit(Messages.all());
        assertThat(server.waiting()).containsOnly(0);
    }

    @Test
    void asksForNoRecipientWhenTheSenderIsRefusedWithoutPipelining() {
        server.reply(Step.EHLO, "250 scripted").reply(Step.MAIL, "550 not you");
        assertThat(submit(Messages.all())).isInstanceOf(Refused.class);
        assertThat(server.verbs()).containsExactly("EHLO", "MAIL", "QUIT");
    }

    @Test
    void namesTheRightRecipientAmongHundreds() {
        List<EmailAddress> recipients =
                IntStream.range(0, 500)
                        .mapToObj(i -> EmailAddress.of("user" + i + "@example.org"))
                        .toList();
        String[] replies = new String[500];
        for (int i = 0; i < replies.length; i++) {
            replies[i] = i == 317 ? "550 not this one" : "250 ok " + "x".repeat(400);
        }
        server.reply(Step.RCPT, replies);
        assertThat(submit(recipients))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        outcome ->
                                assertThat(outcome.refused())
                                        .extracting(SubmissionOutcome.RefusedRecipient::recipient)
                                        .containsExactly(recipients.get(317)));
    }

    private SubmissionOutcome submit(List<EmailAddress> recipients) {
        return Submitting.submit(plain(server), recipients, HELLO);
    }
}
