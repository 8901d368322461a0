package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.AccountUnderTest.fill;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.TestCertificate;

/** How few connections do, and what happens where a server or we allow no more; on Dovecot. */
@Timeout(120)
class ConnectionsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final GatewaySettings QUICK =
            GatewaySettings.defaults()
                    .withLimits(Duration.ofSeconds(2), Duration.ofSeconds(3))
                    .withPolling(Duration.ofMillis(300), Duration.ofMinutes(4))
                    .withRetries(Duration.ofMillis(200), Duration.ofSeconds(1));
    private static final MailboxName WORK = new MailboxName("Work");

    private DovecotServer server;
    private FaultProxy proxy;
    private MailGateway gateway;

    @BeforeEach
    void start() {
        start("mail_max_userip_connections = 10", QUICK);
    }

    private void start(String configuration, GatewaySettings settings) {
        server =
                DovecotServer.start(
                        DovecotServer.Options.withUsers(Map.of("ada", "engine", "bob", "builder"))
                                .configuration(configuration));
        proxy = FaultProxy.before(server.imapsPort());
        gateway = ImapMailGateway.create(settings);
    }

    private void restart(String configuration, GatewaySettings settings) {
        stop();
        start(configuration, settings);
    }

    @AfterEach
    void stop() {
        gateway.close();
        proxy.close();
        server.close();
    }

    private MailAccount signIn(String name, String password) {
        ServerAddress address =
                new ServerAddress("localhost", proxy.port(), Transport.IMPLICIT_TLS);
        return gateway.signIn(
                new BackEnd("dove", address, address, TestCertificate.shared().trusting()),
                new Credentials(name, password));
    }

    private MailAccount ada() {
        return signIn("ada", "engine");
    }

    private void awaitConnections(int count) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(gateway.connections("dove")).isEqualTo(count));
    }

    @Test
    void oneWorksAndOneWatches() {
        MailAccount account = ada();
        awaitConnections(2);

        account.close();

        awaitConnections(0);
    }

    @Test
    void worksWhereTheServerAllowsOne() {
        restart("mail_max_userip_connections = 1", QUICK);
        try (MailAccount account = ada()) {
            fill(account, 3);

            assertThat(account.messages(MailboxName.INBOX, 0, 50).messages()).hasSize(3);
            assertThat(account.isUp()).isTrue();
            assertThat(account.mailboxes()).isNotEmpty();
        }
    }

    @Test
    void tellsOfNewMailWhereTheServerAllowsOne() throws InterruptedException {
        restart("mail_max_userip_connections = 1", QUICK);
        MailAccount account = ada();
        account.open(MailboxName.INBOX);
        try (Events events = new Events(account)) {
            server.save("ada", "INBOX", SampleMessage.plain("news"));

            events.awaitChange(MailboxName.INBOX);
        }
    }

    @Test
    void tellsWithinASecondOfMailboxesNobodySelects() throws InterruptedException {
        restart("", QUICK.withPolling(Duration.ofMinutes(10), Duration.ofMinutes(4)));
        MailAccount account = ada();
        byte[] message = SampleMessage.plain("first");
        AccountUnderTest.append(account, WORK, message);
        account.open(WORK);
        account.open(MailboxName.INBOX);
        awaitConnections(2);
        try (Events events = new Events(account)) {
            awaitListening(events);
            server.save("ada", "Work", message);
            long saved = System.nanoTime();

            events.awaitChange(WORK);

            assertThat(Duration.ofNanos(System.nanoTime() - saved))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    private void awaitListening(Events events) throws InterruptedException {
        server.save("ada", "INBOX", SampleMessage.plain("listening?"));
        events.awaitChange(MailboxName.INBOX);
        events.forget();
    }

    @Test
    void tellsThatMailboxesCameOrWent() throws InterruptedException {
        MailAccount account = ada();
        account.open(MailboxName.INBOX);
        awaitConnections(2);
        try (Events events = new Events(account)) {
            awaitListening(events);
            server.doveadm(new byte[0], "mailbox", "create", "-u", "ada", "New one");

            events.await(AccountEvent.MailboxListChanged.class);
        }
    }

    @Test
    void anIdleConnectionGivesItsPlaceToAnotherUser() {
        restart("", QUICK.withConnections(2, 3, 3));
        MailAccount ada = ada();
        ada.open(MailboxName.INBOX);
        awaitConnections(2);
        MailAccount bob = signIn("bob", "builder");

        assertThat(bob.open(MailboxName.INBOX).messages()).isZero();
        assertThat(ada.open(MailboxName.INBOX).messages()).isZero();
        assertThat(gateway.connections("dove")).isLessThanOrEqualTo(3);
    }

    @Test
    void noMoreThanMay() {
        restart("", QUICK.withConnections(1, 1, 1));
        try (MailAccount ada = ada()) {
            assertThat(ada.mailboxes()).isNotEmpty();
            assertThat(proxy.accepted()).isEqualTo(1);
        }
    }

    @Test
    void nobodyKnocksWithoutEndWhereTheServerAllowsOne() {
        restart("mail_max_userip_connections = 1", QUICK);
        MailAccount account = ada();
        proxy.refuse();
        proxy.reset();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThatThrownBy(() -> account.open(MailboxName.INBOX))
                                    .isInstanceOf(MailFailure.class);
                            assertThat(account.isUp()).isFalse();
                        });
        proxy.pass();
        Awaitility.await()
                .atMost(SOON)
                .ignoreExceptionsInstanceOf(MailFailure.class)
                .untilAsserted(
                        () -> {
                            assertThat(account.open(MailboxName.INBOX).messages()).isZero();
                            assertThat(account.isUp()).isTrue();
                        });
        int before = proxy.accepted();

        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(proxy.accepted()).isLessThan(before + 12));
    }

    @Test
    void aBackEndThatDoesNotAnswerIsNotAskedByEverybody() {
        restart("", QUICK.withRetries(Duration.ofMinutes(10), Duration.ofMinutes(10)));
        proxy.refuse();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::ada).isInstanceOf(MailFailure.Unreachable.class);
        }
        proxy.pass();
        int asked = proxy.accepted();

        assertThatThrownBy(this::ada)
                .isInstanceOf(MailFailure.Unreachable.class)
                .hasMessageContaining("just now");
        assertThat(proxy.accepted()).isEqualTo(asked);
    }

    @Test
    void compressedItSaysTheSame() {
        restart(
                "mail_plugins = zlib\nprotocol imap {\n  mail_plugins = zlib imap_zlib\n}",
                QUICK.withCompression(Compression.ALWAYS));
        try (MailAccount account = ada()) {
            fill(account, 40);

            assertThat(AccountUnderTest.subjects(account, MailboxName.INBOX))
                    .hasSize(40)
                    .startsWith("m40");
            assertThat(AccountUnderTest.subjects(account, MailboxName.INBOX)).endsWith("m1");
        }
    }
}
