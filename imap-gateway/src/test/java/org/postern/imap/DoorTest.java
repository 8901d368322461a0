package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.ScriptedImapServer.lines;
import static org.postern.imap.ScriptedImapServer.linesThenCut;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.Credentials;

/** Servers that refuse some connections and not others: nobody knocks without end. */
@Timeout(60)
class DoorTest {
    private static final Credentials ADA = new Credentials("ada", "engine");
    private static final GatewaySettings QUICK =
            GatewaySettings.defaults()
                    .withLimits(Duration.ofSeconds(2), Duration.ofSeconds(2))
                    .withPolling(Duration.ofMillis(200), Duration.ofMinutes(4))
                    .withRetries(Duration.ofMillis(100), Duration.ofSeconds(1));

    private ScriptedImapServer server;
    private MailGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedImapServer.plain();
        gateway = ImapMailGateway.create(QUICK);
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    @Test
    void whatIsLostAfterTheGreetingCountsAgainstNobody() {
        server.on("LOGIN", linesThenCut("* BYE broken for this user"));
        for (int i = 1; i <= 8; i++) {
            assertThatThrownBy(() -> gateway.signIn(server.backEnd(), ADA))
                    .isInstanceOf(MailFailure.Unreachable.class);
            assertThat(server.connections()).isEqualTo(i);
        }
    }

    @Test
    void aFailedSignInLeavesNoConnection() {
        server.on("LOGIN", lines("NO [AUTHENTICATIONFAILED] wrong"));

        assertThatThrownBy(() -> gateway.signIn(server.backEnd(), ADA))
                .isInstanceOf(MailFailure.SignInRefused.class);
        assertThat(gateway.connections(server.backEnd().name())).isZero();
    }
}
