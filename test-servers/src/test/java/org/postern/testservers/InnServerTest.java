package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InnServerTest {
    private final InnServer inn =
            InnServer.start(
                    InnServer.Options.empty()
                            .user("anna", "secret")
                            .group("open.talk", "For all")
                            .group("staff.talk", "For some")
                            .open("open.*"));

    @AfterEach
    void close() {
        inn.close();
    }

    @Test
    void hasTheArticlesItWasFed() throws IOException {
        inn.fill("open.talk", 30);
        try (var nntp = LineDialogue.connectTls(inn.nntpsPort())) {
            assertThat(nntp.line()).startsWith("200 ");
            assertThat(nntp.ask("GROUP open.talk", "211")).contains("211 30 1 30 open.talk");
        }
    }

    @Test
    void showsWhatIsNotOpenToThoseItKnows() throws IOException {
        try (var nntp = LineDialogue.connectTls(inn.nntpsPort())) {
            nntp.line();
            assertThat(nntp.ask("GROUP staff.talk", "480")).startsWith("480");
            nntp.ask("AUTHINFO USER anna", "381");
            nntp.ask("AUTHINFO PASS secret", "281");
            assertThat(nntp.ask("GROUP staff.talk", "211")).startsWith("211 ");
        }
    }

    @Test
    void keepsItsArticlesWhenItIsKilled() throws IOException {
        inn.fill("open.talk", 5);
        inn.kill();
        assertThat(inn.processes()).isEmpty();
        inn.restart();
        try (var nntp = LineDialogue.connectTls(inn.nntpsPort())) {
            nntp.line();
            assertThat(nntp.ask("GROUP open.talk", "211")).startsWith("211 5 ");
        }
    }
}
