package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.TestCertificate;

/** From a greeting to a connection that is signed in, and all that may go wrong before. */
@Timeout(60)
class SignInTest {
    private static final Credentials USER = new Credentials("ada", "engine");

    private final MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static ScriptedImapServer over(Transport transport) throws IOException {
        return new ScriptedImapServer(transport).start();
    }

    private void signIn(ScriptedImapServer server) {
        gateway.signIn(server.backEnd(), USER).close();
    }

    @Test
    void signsInWithLogin() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            signIn(server);

            assertThat(server.received(1))
                    .startsWith("CAPABILITY", "LOGIN \"ada\" \"engine\"", "CAPABILITY");
        }
    }

    @Test
    void signsInWithAuthenticatePlainInOneGo() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.capabilities("IMAP4rev1 AUTH=PLAIN SASL-IR LOGINDISABLED");
            server.on("AUTHENTICATE", lines("OK [CAPABILITY IMAP4rev1 MOVE] welcome"));

            signIn(server);

            assertThat(server.received(1))
                    .startsWith("CAPABILITY", "AUTHENTICATE PLAIN AGFkYQBlbmdpbmU=");
        }
    }

    @Test
    void signsInWithAuthenticatePlainWhenAsked() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.greeting("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready");
            server.on(
                    "AUTHENTICATE",
                    (conversation, tag) -> {
                        conversation.send("+ \r\n");
                        server.on("AGFkYQBlbmdpbmU=", (c, none) -> c.send(tag + " OK welcome\r\n"));
                    });

            signIn(server);

            assertThat(server.received(1))
                    .startsWith("AUTHENTICATE PLAIN", "AGFkYQBlbmdpbmU=", "CAPABILITY");
        }
    }

    @Test
    void sendsNamesAndPasswordsThatNeedCareWithoutHarm() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            Credentials odd = new Credentials("a\"d\\a", "pâss\r\nX LOGOUT");

            gateway.signIn(server.backEnd(), odd).close();

            assertThat(server.received(1).get(1))
                    .isEqualTo("LOGIN \"a\\\"d\\\\a\" {15}p\u00C3\u00A2ss\r\nX LOGOUT");
            assertThat(server.received(1)).doesNotContain("LOGOUT\r\n");
        }
    }

    @Test
    void sendsNoNul() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            assertThatThrownBy(
                            () ->
                                    gateway.signIn(
                                            server.backEnd(), new Credentials("a\0b", "engine")))
                    .isInstanceOf(MailFailure.SignInRefused.class);
            assertThat(server.everything()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO wrong",
                "NO [AUTHENTICATIONFAILED] wrong",
                "NO [AUTHORIZATIONFAILED] wrong",
                "NO [EXPIRED] wrong",
                "BAD wrong"
            })
    void tellsARefusedPassword(String end) throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.on("LOGIN", lines(end));

            assertThatThrownBy(() -> signIn(server))
                    .isInstanceOf(MailFailure.SignInRefused.class)
                    .hasMessageNotContaining("engine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO [UNAVAILABLE] later", "NO [LIMIT] many", "NO [SERVERBUG] oops"})
    void tellsAServerThatCannotSignInNowFromARefusedPassword(String end) throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.on("LOGIN", lines(end));

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.Unreachable.class);
        }
    }

    @Test
    void takesAGoodbyeAtSignInForUnreachable() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.on("LOGIN", linesThenCut("* BYE too many"));

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.Unreachable.class);
        }
    }

    @Test
    void takesAGoodbyeInsteadOfAGreetingForUnreachable() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.greeting("* BYE closed on Sundays");

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.Unreachable.class);
        }
    }

    @Test
    void tellsWhenNobodyListens() throws IOException, NoSuchAlgorithmException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ServerAddress address = new ServerAddress("localhost", port, Transport.PLAIN);
        BackEnd backEnd = new BackEnd("gone", address, address, SSLContext.getDefault());

        assertThatThrownBy(() -> gateway.signIn(backEnd, USER))
                .isInstanceOf(MailFailure.Unreachable.class);
    }

    @Test
    void tellsWhenNobodyGreets() throws IOException, NoSuchAlgorithmException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerAddress address =
                    new ServerAddress("localhost", mute.getLocalPort(), Transport.PLAIN);
            BackEnd backEnd = new BackEnd("mute", address, address, SSLContext.getDefault());
            MailGateway impatient =
                    ImapMailGateway.create(
                            GatewaySettings.defaults()
                                    .withLimits(Duration.ofSeconds(5), Duration.ofSeconds(1)));

            assertThatThrownBy(() -> impatient.signIn(backEnd, USER))
                    .isInstanceOf(MailFailure.Unreachable.class);
            impatient.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAServerThatSignedSomebodyInAlready(boolean protectedByTls) throws IOException {
        Transport transport = protectedByTls ? Transport.STARTTLS : Transport.PLAIN;
        try (ScriptedImapServer server = over(transport)) {
            server.greeting("* PREAUTH welcome back");

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).isEmpty();
        }
    }

    @Test
    void signsInUnderTlsFromTheFirstOctet() throws IOException {
        try (ScriptedImapServer server = over(Transport.IMPLICIT_TLS)) {
            signIn(server);

            assertThat(server.received(1)).contains("LOGIN \"ada\" \"engine\"");
        }
    }

    @Test
    void forgetsWhatWasSaidBeforeStartTls() throws IOException {
        try (ScriptedImapServer server = over(Transport.STARTTLS)) {
            server.greeting("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready");
            server.on(
                    "STARTTLS",
                    (conversation, tag) -> {
                        conversation.send(tag + " OK begin\r\n");
                        conversation.startTls(TestCertificate.shared().trusting());
                    });

            signIn(server);

            assertThat(server.received(1))
                    .startsWith("STARTTLS", "CAPABILITY", "LOGIN \"ada\" \"engine\"");
        }
    }

    @Test
    void sendsNothingWhereStartTlsIsNotOffered() throws IOException {
        try (ScriptedImapServer server = over(Transport.STARTTLS)) {
            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).containsExactly("CAPABILITY");
        }
    }

    @Test
    void sendsNothingWhereStartTlsIsRefused() throws IOException {
        try (ScriptedImapServer server = over(Transport.STARTTLS)) {
            server.capabilities("IMAP4rev1 STARTTLS");
            server.on("STARTTLS", lines("NO not today"));

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).containsExactly("CAPABILITY", "STARTTLS");
        }
    }

    @Test
    void refusesWordsThatCameBeforeTlsBegan() throws IOException {
        try (ScriptedImapServer server = over(Transport.STARTTLS)) {
            server.capabilities("IMAP4rev1 STARTTLS");
            server.on(
                    "STARTTLS",
                    (conversation, tag) ->
                            conversation.send(
                                    tag + " OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"));

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).containsExactly("CAPABILITY", "STARTTLS");
        }
    }

    @Test
    void sendsNoPasswordInClearWhereTheServerForbidsIt() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            server.capabilities("IMAP4rev1 LOGINDISABLED");

            assertThatThrownBy(() -> signIn(server)).isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).containsExactly("CAPABILITY");
        }
    }

    @Test
    void refusesACertificateNobodyVouchesFor() throws IOException, NoSuchAlgorithmException {
        try (ScriptedImapServer server = over(Transport.IMPLICIT_TLS)) {
            BackEnd distrusting =
                    new BackEnd(
                            "distrusting",
                            server.backEnd().imap(),
                            server.backEnd().smtp(),
                            SSLContext.getDefault());

            assertThatThrownBy(() -> gateway.signIn(distrusting, USER))
                    .isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).isEmpty();
        }
    }

    @Test
    void refusesACertificateForAnotherHost() throws IOException {
        SSLContext other = TestCertificate.forOtherHost().trusting();
        try (ScriptedImapServer server = over(Transport.STARTTLS)) {
            server.capabilities("IMAP4rev1 STARTTLS");
            server.on(
                    "STARTTLS",
                    (conversation, tag) -> {
                        conversation.send(tag + " OK begin\r\n");
                        conversation.startTls(other);
                    });
            BackEnd trusting =
                    new BackEnd("other", server.backEnd().imap(), server.backEnd().smtp(), other);

            assertThatThrownBy(() -> gateway.signIn(trusting, USER))
                    .isInstanceOf(MailFailure.TlsRefused.class);
            assertThat(server.everything()).containsExactly("CAPABILITY", "STARTTLS");
        }
    }

    @Test
    void refusesPlainTextWhereTlsWasExpected() throws IOException {
        try (ScriptedImapServer server = ScriptedImapServer.plain()) {
            ServerAddress secure =
                    new ServerAddress(
                            "localhost", server.backEnd().imap().port(), Transport.IMPLICIT_TLS);
            BackEnd backEnd =
                    new BackEnd("mistaken", secure, secure, TestCertificate.shared().trusting());

            assertThatThrownBy(() -> gateway.signIn(backEnd, USER))
                    .isInstanceOf(MailFailure.TlsRefused.class);
        }
    }
}
