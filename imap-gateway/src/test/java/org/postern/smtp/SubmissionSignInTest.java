package org.postern.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.smtp.Messages.BOB;
import static org.postern.smtp.Messages.HELLO;
import static org.postern.smtp.Submitting.plain;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;
import org.postern.smtp.SubmissionOutcome.Accepted;
import org.postern.smtp.SubmissionOutcome.NotReached;

class SubmissionSignInTest {
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void usesLoginWherePlainIsNotOffered() {
        server.reply(Step.EHLO, "250-scripted\r\n250 AUTH CRAM-MD5 LOGIN");
        server.reply(Step.AUTH, "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 ok");
        assertThat(submit(Submitting.CREDENTIALS)).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .containsSubsequence("AUTH LOGIN", "YWxpY2U=", "c2VjcmV0IHdvcmQ=");
    }

    @Test
    void sendsALongPasswordOnALineOfItsOwn() {
        server.reply(Step.AUTH, "334 ", "235 ok");
        assertThat(submit(new Credentials("alice", "x".repeat(2_000))))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("AUTH PLAIN");
    }

    @Test
    void isNotReachedWhenNoMechanismIsKnown() {
        server.reply(Step.EHLO, "250-scripted\r\n250 AUTH GSSAPI");
        assertThat(submit(Submitting.CREDENTIALS)).isInstanceOf(NotReached.class);
        assertThat(server.verbs()).doesNotContain("AUTH", "MAIL");
    }

    @Test
    void goesOnWhereTheServerKnowsNoSignIn() {
        server.reply(Step.EHLO, "250 scripted");
        assertThat(submit(Submitting.CREDENTIALS)).isInstanceOf(Accepted.class);
    }

    @Test
    void sendsNoNulInAPassword() {
        assertThat(submit(new Credentials("alice", "a\0b"))).isInstanceOf(NotReached.class);
        assertThat(server.verbs()).doesNotContain("AUTH");
    }

    @Test
    void neverRepeatsAPasswordThatTheServerRepeats() {
        server.reply(Step.AUTH, "500 what is AUTH PLAIN AGFsaWNlAHNlY3JldCB3b3Jk?");
        assertThat(submit(Submitting.CREDENTIALS).toString())
                .contains("500")
                .doesNotContain("AGFsaWNl");
        server.reply(Step.AUTH, "535 wrong password: secret word");
        assertThat(submit(Submitting.CREDENTIALS).toString())
                .contains("535")
                .doesNotContain("secret word");
    }

    private SubmissionOutcome submit(Credentials credentials) {
        return Submitting.submit(
                plain(server), Duration.ofSeconds(20), credentials, List.of(BOB), HELLO);
    }
}
