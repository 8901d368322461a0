package org.postern.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.FreePorts;
import org.postern.testservers.PostfixServer;
import org.postern.testservers.TestCertificate;

/** What an administrator learns about real servers, and about broken ones. */
class ServerProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final SSLContext TRUSTING = TestCertificate.shared().trusting();
    private static DovecotServer dovecot;
    private static PostfixServer postfix;

    @BeforeAll
    static void start() {
        dovecot = DovecotServer.start(DovecotServer.Options.withUser("alice", "secret word"));
        postfix = PostfixServer.start(PostfixServer.Options.defaults(), dovecot);
    }

    @AfterAll
    static void stop() {
        postfix.close();
        dovecot.close();
    }

    @Test
    void goesThroughEveryStepOfARealImapServer() throws InterruptedException {
        var reports = run(Service.IMAP, dovecot.imapsPort(), Transport.IMPLICIT_TLS, TRUSTING);

        assertThat(reports)
                .extracting(StepReport::step)
                .containsExactly(Step.NAME, Step.CONNECTION, Step.TLS, Step.GREETING);
        assertThat(reports).allMatch(StepReport::passed);
        assertThat(((Finding.Resolved) reports.get(0).finding()).addresses()).contains("127.0.0.1");
        var tls = (Finding.Protected) reports.get(2).finding();
        assertThat(tls.version()).startsWith("TLSv1.");
        assertThat(tls.certificate().hosts()).contains("localhost");
        assertThat(tls.certificate().daysLeft(Instant.now())).isPositive();
        assertThat(capabilities(reports)).contains("IDLE", "AUTH=PLAIN");
    }

    @Test
    void comesToTlsByStartTls() throws InterruptedException {
        var imap = run(Service.IMAP, dovecot.imapPort(), Transport.STARTTLS, TRUSTING);
        var smtp = run(Service.SUBMISSION, postfix.submissionPort(), Transport.STARTTLS, TRUSTING);

        assertThat(capabilities(imap)).contains("IDLE");
        assertThat(capabilities(smtp)).anyMatch(line -> line.startsWith("SIZE"));
        assertThat(smtp.get(2).finding()).isInstanceOf(Finding.Protected.class);
    }

    @Test
    void saysWhoseCertificateIsNotTrusted() throws InterruptedException, NoSuchAlgorithmException {
        var usual = SSLContext.getDefault();
        for (var report :
                List.of(
                        run(Service.IMAP, dovecot.imapsPort(), Transport.IMPLICIT_TLS, usual),
                        run(
                                Service.SUBMISSION,
                                postfix.submissionPort(),
                                Transport.STARTTLS,
                                usual))) {
            var failed = (Failed) report.getLast().finding();
            assertThat(failed.reason()).isEqualTo(Reason.NOT_TRUSTED);
            assertThat(failed.certificate().orElseThrow().hosts()).contains("localhost");
        }
    }

    @Test
    void saysThatTheCertificateIsForAnotherHost() throws InterruptedException {
        var options =
                DovecotServer.Options.withUser("alice", "secret word")
                        .certificate(TestCertificate.forOtherHost());
        try (var other = DovecotServer.start(options)) {
            var reports =
                    run(
                            Service.IMAP,
                            other.imapsPort(),
                            Transport.IMPLICIT_TLS,
                            TestCertificate.forOtherHost().trusting());

            assertThat(reason(reports)).isEqualTo(Reason.OTHER_NAME);
        }
    }

    @Test
    void saysWhatIsWrongWithTheWayThere() throws InterruptedException {
        assertThat(reason(run("nowhere.invalid", 993, LIMIT))).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(reason(run("localhost", FreePorts.next(), LIMIT))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void silentServerEndsWithTheDeadline() throws InterruptedException {
        try (var way = FaultProxy.before(dovecot.imapPort())) {
            way.stall();
            var reports = run("localhost", way.port(), Duration.ofMillis(300));

            assertThat(reports.getLast().step()).isEqualTo(Step.GREETING);
            assertThat(reason(reports)).isEqualTo(Reason.NO_ANSWER);
            assertThat(reports.getLast().took()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void interruptEndsTheProbeAtOnce() throws Exception {
        try (var way = FaultProxy.before(dovecot.imapPort())) {
            way.stall();
            var connected = new CountDownLatch(3);
            var server = new ServerAddress("localhost", way.port(), Transport.PLAIN);
            var probe =
                    new FutureTask<>(
                            () ->
                                    new ServerProbe(Duration.ofMinutes(5))
                                            .run(
                                                    Service.IMAP,
                                                    server,
                                                    TRUSTING,
                                                    _ -> connected.countDown()));
            var thread = Thread.ofVirtual().start(probe);
            assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();

            thread.interrupt();

            assertThatThrownBy(() -> probe.get(5, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void knowsSieveAndNewsServers() throws InterruptedException {
        var sieve = "\"IMPLEMENTATION\" \"Pigeonhole\"\n\"SIEVE\" \"fileinto vacation\"\nOK";
        try (var server = new LineServer(sieve, Map.of())) {
            assertThat(capabilities(run(Service.SIEVE, server.port(), Transport.PLAIN, TRUSTING)))
                    .contains("SIEVE fileinto vacation");
        }
        var answers = Map.of("CAPABILITIES", "101 these\nVERSION 2\nREADER\n.");
        try (var server = new LineServer("200 hello", answers)) {
            assertThat(capabilities(run(Service.NEWS, server.port(), Transport.PLAIN, TRUSTING)))
                    .containsExactly("VERSION 2", "READER");
        }
    }

    @Test
    void knowsAServerOfAnotherKindAndOneWithoutTls() throws InterruptedException {
        try (var server = new LineServer("SSH-2.0-Elsewhere", Map.of())) {
            for (var service : Service.values()) {
                assertThat(reason(run(service, server.port(), Transport.PLAIN, TRUSTING)))
                        .isEqualTo(Reason.OTHER_PROTOCOL);
            }
        }
        var bare = Map.of("EHLO [127.0.0.1]", "250 bare", "STARTTLS", "502 not here");
        try (var server = new LineServer("220 hello", bare)) {
            assertThat(reason(run(Service.SUBMISSION, server.port(), Transport.STARTTLS, TRUSTING)))
                    .isEqualTo(Reason.NO_STARTTLS);
        }
    }

    private static List<StepReport> run(
            Service service, int port, Transport transport, SSLContext tls)
            throws InterruptedException {
        var reports = new ArrayList<StepReport>();
        var server = new ServerAddress("localhost", port, transport);
        new ServerProbe(LIMIT).run(service, server, tls, reports::add);
        return reports;
    }

    private static List<StepReport> run(String host, int port, Duration limit)
            throws InterruptedException {
        var reports = new ArrayList<StepReport>();
        var server = new ServerAddress(host, port, Transport.PLAIN);
        new ServerProbe(limit).run(Service.IMAP, server, TRUSTING, reports::add);
        return reports;
    }

    private static List<String> capabilities(List<StepReport> reports) {
        return ((Finding.Greeted) reports.getLast().finding()).capabilities();
    }

    private static Reason reason(List<StepReport> reports) {
        return ((Failed) reports.getLast().finding()).reason();
    }
}
