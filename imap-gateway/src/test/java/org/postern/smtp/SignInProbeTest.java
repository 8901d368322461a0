package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.imap.ImapSignInProbe;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.SignInProbe;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.PostfixServer;
import org.postern.testservers.TestCertificate;

/** A sign-in for the test only, at the real servers. */
class SignInProbeTest {
    private static final Credentials ALICE = new Credentials("alice", "secret word");
    private static final Credentials WRONG = new Credentials("alice", "tres-secret-canary");
    private static DovecotServer dovecot;
    private static PostfixServer postfix;
    private static BackEnd backEnd;
    private final SignInProbe imap = new ImapSignInProbe(Duration.ofSeconds(10));
    private final SignInProbe smtp = new SubmissionSignInProbe(Duration.ofSeconds(10));

    @BeforeAll
    static void start() {
        dovecot =
                DovecotServer.start(
                        DovecotServer.Options.withUser(ALICE.userName(), ALICE.password()));
        postfix = PostfixServer.start(PostfixServer.Options.defaults(), dovecot);
        backEnd = backEnd(dovecot.imapPort(), postfix.submissionPort(), Transport.STARTTLS);
    }

    private static BackEnd backEnd(int imap, int smtp, Transport transport) {
        return new BackEnd(
                "campus",
                new ServerAddress("localhost", imap, transport),
                new ServerAddress("localhost", smtp, transport),
                TestCertificate.shared().trusting());
    }

    @AfterAll
    static void stop() {
        postfix.close();
        dovecot.close();
    }

    @Test
    void rightPasswordIsTakenByBoth() {
        assertThat(imap.signIn(backEnd, ALICE)).isInstanceOf(Finding.SignedIn.class);
        assertThat(smtp.signIn(backEnd, ALICE)).isInstanceOf(Finding.SignedIn.class);
    }

    @Test
    void wrongPasswordIsCalledThatAndNotRepeated() {
        for (var probe : new SignInProbe[] {imap, smtp}) {
            var failed = (Failed) probe.signIn(backEnd, WRONG);
            assertThat(failed.reason()).isEqualTo(Reason.WRONG_NAME_OR_PASSWORD);
            assertThat(failed.serverText()).doesNotContain(WRONG.password());
        }
    }

    @Test
    void silentServerEndsWithTheDeadline() {
        try (var imapWay = FaultProxy.before(dovecot.imapPort());
                var smtpWay = FaultProxy.before(postfix.submissionPort())) {
            imapWay.stall();
            smtpWay.stall();
            var silent = backEnd(imapWay.port(), smtpWay.port(), Transport.STARTTLS);
            var limit = Duration.ofMillis(300);

            assertThat(new ImapSignInProbe(limit).signIn(silent, ALICE))
                    .isEqualTo(Failed.of(Reason.NO_ANSWER));
            assertThat(new SubmissionSignInProbe(limit).signIn(silent, ALICE))
                    .isEqualTo(Failed.of(Reason.NO_ANSWER));
        }
    }
}
