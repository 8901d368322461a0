package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreenMailServerTest {

    @Test
    void takesMailAndShowsIt() throws IOException {
        try (var server = GreenMailServer.start(Map.of("alice", "secret"))) {
            try (var smtp = LineDialogue.connect(server.smtpPort())) {
                smtp.line();
                smtp.ask("EHLO localhost", "250 ");
                smtp.ask("MAIL FROM:<bob@example.org>", "250 ");
                smtp.ask("RCPT TO:<alice@example.org>", "250 ");
                smtp.ask("DATA", "354");
                smtp.ask("Subject: Hello\r\n\r\nText\r\n.", "250 ");
            }
            assertThat(server.received()).isEqualTo(1);
            try (var imap = LineDialogue.connect(server.imapPort())) {
                imap.line();
                assertThat(imap.ask("a LOGIN alice secret", "a ")).contains("a OK");
                assertThat(imap.ask("b SELECT INBOX", "b ")).contains("* 1 EXISTS");
            }
        }
    }
}
