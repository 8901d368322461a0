package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

/** What an account tells of by itself: changes by others, losses, and recovery; on Dovecot. */
@Timeout(120)
class WatchingTest {
    private static final Credentials ADA = new Credentials("ada", "engine");
    private static final GatewaySettings QUICK =
            GatewaySettings.defaults()
                    .withLimits(Duration.ofSeconds(3), Duration.ofSeconds(3))
                    .withPolling(Duration.ofMillis(300), Duration.ofMinutes(4))
                    .withRetries(Duration.ofMillis(200), Duration.ofSeconds(1));

    private static DovecotServer server;

    private FaultProxy proxy;
    private MailGateway gateway;

    @BeforeAll
    static void startServer() {
        server = DovecotServer.start(DovecotServer.Options.withUsers(Map.of("ada", "engine")));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() {
        proxy = FaultProxy.before(server.imapsPort());
        gateway = ImapMailGateway.create(QUICK);
    }

    @AfterEach
    void stop() {
        gateway.close();
        proxy.close();
    }

    private MailAccount account() {
        ServerAddress address =
                new ServerAddress("localhost", proxy.port(), Transport.IMPLICIT_TLS);
        return gateway.signIn(
                new BackEnd("dove", address, address, TestCertificate.shared().trusting()), ADA);
    }

    private static void save(String mailbox) {
        server.save("ada", mailbox, SampleMessage.plain("news"));
    }

    /** Waits until the watcher listens: from then on changes are told, not found. */
    private static void awaitWatcher(MailAccount account, Events events)
            throws InterruptedException {
        account.open(MailboxName.INBOX);
        save("INBOX");
        events.awaitChange(MailboxName.INBOX);
        events.forget();
    }

    @Test
    void tellsOfNewMailWithinASecond() throws InterruptedException {
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);

            save("INBOX");
            Instant saved = Instant.now();
            events.awaitChange(MailboxName.INBOX);

            assertThat(Duration.between(saved, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void tellsOfFlagsAnotherClientSets() throws InterruptedException {
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);

            server.doveadm(
                    new byte[0],
                    "flags",
                    "add",
                    "-u",
                    "ada",
                    "\\Flagged",
                    "mailbox",
                    "INBOX",
                    "all");

            events.awaitChange(MailboxName.INBOX);
        }
    }

    @Test
    void tellsOfChangesInOtherMailboxesThatWereOpened() throws InterruptedException {
        MailboxName other = new MailboxName("Other");
        MailAccount account = account();
        byte[] message = SampleMessage.plain("first");
        account.append(
                other, message.length, new ByteArrayInputStream(message), Set.of(), Instant.EPOCH);
        account.open(other);
        try (Events events = new Events(account)) {
            save("Other");

            events.awaitChange(other);
        }
    }

    @Test
    void tellsThatTheBackEndIsDownAndUpAgain() throws InterruptedException {
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);

            proxy.refuse();
            proxy.reset();
            AccountEvent.BackEndDown down = events.await(AccountEvent.BackEndDown.class);

            assertThat(down.nextTry()).isAfter(down.since());
            assertThat(account.isUp()).isFalse();
            assertThatThrownBy(() -> account.open(MailboxName.INBOX))
                    .isInstanceOf(MailFailure.Unreachable.class);

            proxy.pass();
            events.await(AccountEvent.BackEndUp.class);

            assertThat(account.isUp()).isTrue();
            assertThat(account.open(MailboxName.INBOX).messages()).isPositive();
        }
    }

    @Test
    void keepsTheTimeSinceWhenItIsDown() throws InterruptedException {
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);
            proxy.refuse();
            proxy.reset();

            AccountEvent.BackEndDown first = events.await(AccountEvent.BackEndDown.class);
            AccountEvent.BackEndDown second = events.await(AccountEvent.BackEndDown.class);

            assertThat(second.since()).isEqualTo(first.since());
            assertThat(second.nextTry()).isAfter(first.nextTry());
        }
    }

    @Test
    void triesAtOnceWhenAsked() throws InterruptedException {
        gateway.close();
        gateway =
                ImapMailGateway.create(
                        QUICK.withRetries(Duration.ofMinutes(10), Duration.ofMinutes(10)));
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);
            proxy.refuse();
            proxy.reset();
            events.await(AccountEvent.BackEndDown.class);
            proxy.pass();

            account.retryNow();

            events.await(AccountEvent.BackEndUp.class);
        }
    }

    @Test
    void worksOnInSilenceWhenIdleConnectionsWereCut() {
        MailAccount account = account();
        account.open(MailboxName.INBOX);

        proxy.reset();

        assertThat(account.open(MailboxName.INBOX).mailbox()).isEqualTo(MailboxName.INBOX);
    }

    @Test
    void holdsFewConnections() throws InterruptedException {
        MailAccount account = account();
        try (Events events = new Events(account)) {
            awaitWatcher(account, events);
            List<Thread> tabs =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            Thread.ofVirtual()
                                                    .name("tab-" + i)
                                                    .start(account::mailboxes))
                            .toList();
            for (Thread tab : tabs) {
                assertThat(tab.join(Duration.ofSeconds(30))).isTrue();
            }

            assertThat(proxy.accepted()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void endsAStalledServerAtTheDeadline() {
        MailAccount account = account();
        account.open(MailboxName.INBOX);
        proxy.stall();
        long start = System.nanoTime();

        assertThatThrownBy(() -> account.open(MailboxName.INBOX)).isInstanceOf(MailFailure.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void closesWithinFiveSecondsThoughTheServerIsStalled() {
        MailAccount account = account();
        account.open(MailboxName.INBOX);
        proxy.stall();
        long start = System.nanoTime();

        account.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
