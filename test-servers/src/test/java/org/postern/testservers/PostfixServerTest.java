package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostfixServerTest {
    private final DovecotServer dovecot =
            DovecotServer.start(
                    DovecotServer.Options.withUser("alice", "secret").and("bob", "secret"));
    private final PostfixServer postfix =
            PostfixServer.start(
                    PostfixServer.Options.defaults()
                            .messageSizeLimit(100_000)
                            .refusing("bob@example.org", "450 4.2.1 not today"),
                    dovecot);

    @AfterEach
    void close() {
        postfix.close();
        dovecot.close();
    }

    @Test
    void deliversASubmittedMessageToTheInbox() throws IOException {
        try (var imap = LineDialogue.connectTls(dovecot.imapsPort())) {
            imap.line();
            imap.ask("a LOGIN alice secret", "a ");
            imap.ask("b SELECT INBOX", "b ");
            imap.ask("c IDLE", "+");
            try (var smtp = signedIn()) {
                submit(smtp);
            }
            assertThat(imap.line()).contains("1 EXISTS");
        }
    }

    @Test
    void deliversWhatWasQueuedBeforeAKill() throws IOException {
        try (var smtp = signedIn()) {
            dovecot.stop();
            submit(smtp);
        }
        postfix.kill();
        dovecot.restart();
        postfix.restart();
        try (var imap = LineDialogue.connectTls(dovecot.imapsPort())) {
            imap.line();
            imap.ask("a LOGIN alice secret", "a ");
            String selected = imap.ask("b SELECT INBOX", "b ");
            if (selected.contains("* 0 EXISTS")) {
                imap.ask("c IDLE", "+");
                selected = imap.line();
            }
            assertThat(selected).contains("1 EXISTS");
        }
    }

    @Test
    void announcesItsLimitAndRefusesWhomItIsTold() throws IOException {
        try (var smtp = signedIn()) {
            assertThat(smtp.ask("EHLO client.example.org", "250 ")).contains("SIZE 100000");
            smtp.ask("MAIL FROM:<alice@example.org>", "250 ");
            assertThat(smtp.ask("RCPT TO:<bob@example.org>", "4")).contains("450 4.2.1");
            assertThat(smtp.ask("RCPT TO:<nobody@example.org>", "5")).contains("550");
            assertThat(smtp.ask("RCPT TO:<somebody@example.com>", "5")).contains("5");
        }
    }

    @Test
    void takesNoMailFromStrangers() throws IOException {
        try (var smtp = LineDialogue.connectTls(postfix.submissionsPort())) {
            smtp.line();
            smtp.ask("EHLO client.example.org", "250 ");
            assertThat(smtp.ask("AUTH PLAIN " + plain("wrong"), "5")).contains("535");
            smtp.ask("MAIL FROM:<alice@example.org>", "250 ");
            assertThat(smtp.ask("RCPT TO:<alice@example.org>", "5")).contains("5");
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() {
        List<ProcessHandle> processes = postfix.processes();
        assertThat(processes).hasSizeGreaterThan(1);
        postfix.close();
        assertThat(processes).noneMatch(ServerProcess::isRunning);
    }

    private LineDialogue signedIn() throws IOException {
        var smtp = LineDialogue.connect(postfix.submissionPort());
        smtp.line();
        smtp.ask("EHLO client.example.org", "250 ");
        smtp.ask("STARTTLS", "220 ");
        smtp.startTls();
        smtp.ask("EHLO client.example.org", "250 ");
        assertThat(smtp.ask("AUTH PLAIN " + plain("secret"), "235")).contains("235");
        return smtp;
    }

    private static void submit(LineDialogue smtp) throws IOException {
        smtp.ask("MAIL FROM:<alice@example.org>", "250 ");
        smtp.ask("RCPT TO:<alice@example.org>", "250 ");
        smtp.ask("DATA", "354 ");
        assertThat(smtp.ask("Subject: Hello\r\n\r\nText\r\n.", "2")).contains("queued");
    }

    private static String plain(String password) {
        return Base64.getEncoder()
                .encodeToString(("\0alice\0" + password).getBytes(StandardCharsets.UTF_8));
    }
}
