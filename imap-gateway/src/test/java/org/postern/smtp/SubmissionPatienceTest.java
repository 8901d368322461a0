package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.HELLO;
import static org.postern.smtp.Submitting.plain;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.smtp.SubmissionOutcome.NotReached;
import org.postern.smtp.SubmissionOutcome.Unknown;

@Timeout(10)
class SubmissionPatienceTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void givesUpOnASilentServer(Step step) {
        server.fault(step, ScriptedSmtpServer.Fault.STALL);
        assertThat(submit(HELLO))
                .isEqualTo(
                        new NotReached("127.0.0.1:" + server.port() + " did not answer in time"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL"})
    void givesUpOnAServerThatAnswersAnOctetAtATime(Step step) {
        server.fault(step, ScriptedSmtpServer.Fault.TRICKLE);
        assertThat(submit(HELLO)).isInstanceOf(NotReached.class);
    }

    @Test
    void doesNotKnowWhatBecameOfAMessageAServerIsSilentAbout() {
        server.fault(Step.CONTENT, ScriptedSmtpServer.Fault.STALL);
        assertThat(submit(HELLO)).isInstanceOf(Unknown.class);
    }

    @Test
    void givesUpOnAServerThatStopsReadingTheMessage() {
        server.fault(Step.DATA, ScriptedSmtpServer.Fault.ANSWER_AND_STALL);
        assertThat(submit(Messages.ofSize(30_000_000))).isInstanceOf(NotReached.class);
    }

    @Test
    void givesUpOnATlsHandshakeThatNeverBegins() {
        server.fault(Step.CONNECT, ScriptedSmtpServer.Fault.STALL);
        var address = new ServerAddress("127.0.0.1", server.port(), Transport.IMPLICIT_TLS);
        assertThat(Submitting.submit(address, PATIENCE, List.of(BOB), HELLO))
                .isInstanceOf(NotReached.class);
    }

    private SubmissionOutcome submit(MessageSource message) {
        return Submitting.submit(plain(server), PATIENCE, List.of(BOB), message);
    }
}
