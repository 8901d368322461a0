package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.HELLO;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.NotReached;
import org.postern.testservers.TestCertificate;

class SubmissionTlsTest {
    private static final String WITH_STARTTLS = "250-scripted\r\n250 STARTTLS";
    private static final String BEHIND_TLS = "250-scripted\r\n250 AUTH PLAIN";

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void signsInBehindStartTlsAndAsksAgainWhatIsOffered() {
        server.reply(Step.EHLO, WITH_STARTTLS, BEHIND_TLS);
        assertThat(submit(Transport.STARTTLS)).isInstanceOf(Accepted.class);
        assertThat(server.verbs())
                .containsExactly(
                        "EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT");
    }

    @Test
    void signsInUnderTlsFromTheFirstByte() {
        server.implicitTls();
        assertThat(submit(Transport.IMPLICIT_TLS)).isInstanceOf(Accepted.class);
    }

    @Test
    void sendsNothingWhenStartTlsIsNotOffered() {
        assertRefusedBeforeSignIn(Transport.STARTTLS);
    }

    @Test
    void sendsNothingWhenStartTlsIsRefused() {
        server.reply(Step.EHLO, WITH_STARTTLS, BEHIND_TLS);
        server.reply(Step.STARTTLS, "454 4.7.0 no TLS today");
        assertRefusedBeforeSignIn(Transport.STARTTLS);
    }

    @Test
    void takesNoReplyThatWasSentBeforeTls() {
        server.reply(Step.EHLO, WITH_STARTTLS, BEHIND_TLS);
        server.reply(Step.STARTTLS, "220 go ahead\r\n250-injected\r\n250 AUTH PLAIN");
        assertRefusedBeforeSignIn(Transport.STARTTLS);
    }

    @Test
    void sendsNothingToAServerWithAnotherName() {
        server.implicitTls().certificate(TestCertificate.forOtherHost());
        assertRefusedBeforeSignIn(Transport.IMPLICIT_TLS);
    }

    @Test
    void checksTheNameOfATrustedCertificate() {
        server.implicitTls();
        var byAnotherName = new ServerAddress("127.0.0.2", server.port(), Transport.IMPLICIT_TLS);
        assertThat(Submitting.submit(byAnotherName, List.of(BOB), HELLO))
                .isInstanceOf(NotReached.class);
    }

    private SubmissionOutcome submit(Transport transport) {
        var address = new ServerAddress("localhost", server.port(), transport);
        return Submitting.submit(address, List.of(BOB), HELLO);
    }

    private void assertRefusedBeforeSignIn(Transport transport) {
        assertThat(submit(transport)).isInstanceOf(NotReached.class);
        assertThat(server.verbs()).doesNotContain("AUTH", "MAIL");
    }
}
