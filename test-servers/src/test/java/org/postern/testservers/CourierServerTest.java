package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.postern.testservers.CourierServer#isExpected")
class CourierServerTest {
    private CourierServer server;

    @BeforeEach
    void start() {
        server = CourierServer.start(Map.of("alice", "a:b \"c\" ä"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void signsInOverTlsAndShowsThatAllLiesBelowInbox() throws IOException {
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            assertThat(login(imap)).contains("a OK");
            assertThat(imap.ask("b NAMESPACE", "b ")).contains("((\"INBOX.\" \".\"))");
        }
    }

    @Test
    void signsInBehindStartTlsOnly() throws IOException {
        try (var imap = LineDialogue.connect(server.imapPort())) {
            assertThat(imap.line()).contains("STARTTLS");
            assertThat(imap.ask("n LOGIN alice x", "n ")).contains("n NO");
            assertThat(imap.ask("s STARTTLS", "s ")).contains("s OK");
            imap.startTls();
            assertThat(login(imap)).contains("a OK");
        }
    }

    @Test
    void keepsMailOverAKill() throws IOException {
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            login(imap);
            imap.send("b APPEND INBOX {14}");
            imap.line();
            assertThat(imap.ask("Subject: Hi\r\n\r", "b ")).contains("b OK");
        }
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.restart();
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            login(imap);
            assertThat(imap.ask("c SELECT INBOX", "c ")).contains("* 1 EXISTS");
        }
    }

    @Test
    void leavesNothingBehindWhenClosed() throws IOException {
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            login(imap);
            imap.ask("b SELECT INBOX", "b ");
        }
        List<ProcessHandle> processes = server.processes();
        Path root = Path.of("/proc/" + processes.getFirst().pid() + "/root").toRealPath();
        assertThat(processes).hasSizeGreaterThan(1);
        server.close();
        assertThat(processes).noneMatch(ServerProcess::isRunning);
        assertThat(Files.exists(root)).isFalse();
        assertThat(server.processes()).isEmpty();
    }

    private static String login(LineDialogue imap) throws IOException {
        imap.send("a LOGIN alice {10}");
        imap.line();
        return imap.ask("a:b \"c\" ä", "a ");
    }
}
