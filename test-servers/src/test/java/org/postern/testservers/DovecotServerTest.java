package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DovecotServerTest {
    private static final byte[] MESSAGE =
            "Subject: Hello\r\n\r\n.A line with a dot.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final DovecotServer server =
            DovecotServer.start(DovecotServer.Options.withUser("alice", "a:b \"c\" ä"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void signsInOverTlsAndShowsTheSpecialUseMailboxes() throws IOException {
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            assertThat(login(imap)).contains("a OK");
            assertThat(imap.ask("b LIST \"\" *", "b "))
                    .contains("\\Drafts", "\\Sent", "\\Trash", "\\Junk", "Archive");
        }
    }

    @Test
    void signsInBehindStartTls() throws IOException {
        try (var imap = LineDialogue.connect(server.imapPort())) {
            assertThat(imap.line()).contains("STARTTLS");
            assertThat(imap.ask("s STARTTLS", "s ")).contains("s OK");
            imap.startTls();
            assertThat(login(imap)).contains("a OK");
        }
    }

    @Test
    void keepsDeliveredMailOverAKill() throws IOException {
        server.deliver("alice", MESSAGE);
        int port = server.imapsPort();

        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.restart();

        assertThat(server.imapsPort()).isEqualTo(port);
        try (var imap = LineDialogue.connectTls(port)) {
            imap.line();
            login(imap);
            assertThat(imap.ask("c SELECT INBOX", "c ")).contains("* 1 EXISTS");
            assertThat(imap.ask("d FETCH 1 BODY[TEXT]", "d ")).contains("\n.A line with a dot.");
        }
    }

    @Test
    void savesByteForByte() throws IOException {
        server.save("alice", "Drafts", MESSAGE);
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            login(imap);
            imap.ask("b SELECT Drafts", "b ");
            assertThat(imap.ask("c FETCH 1 (RFC822.SIZE)", "c "))
                    .contains("RFC822.SIZE " + MESSAGE.length);
        }
    }

    @Test
    void fillsAMailboxWithIndexedMessagesInOrderOfArrival() throws IOException {
        server.fill("alice", "Work/2026", 300);
        server.fill("alice", "Work/2026", 10);
        try (var imap = LineDialogue.connectTls(server.imapsPort())) {
            imap.line();
            login(imap);
            assertThat(imap.ask("b SELECT Work/2026", "b ")).contains("* 310 EXISTS");
            assertThat(imap.ask("c FETCH 290 (ENVELOPE INTERNALDATE)", "c "))
                    .contains("m289.")
                    .contains("INTERNALDATE");
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() {
        List<ProcessHandle> processes = server.processes();
        assertThat(processes).hasSizeGreaterThan(2);
        server.close();
        assertThat(processes).noneMatch(ServerProcess::isRunning);
    }

    private static String login(LineDialogue imap) throws IOException {
        imap.send("a LOGIN alice {10}");
        imap.line();
        return imap.ask("a:b \"c\" ä", "a ");
    }
}
