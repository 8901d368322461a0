package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.TestCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever another client does, and whatever happens to connections meanwhile: when all is quiet,
 * what we know is what the server has.
 *
 * <p>{@code -Dpostern.proven.changes=10000 -Dpostern.proven.seeds=1} for a long run; {@code
 * -Dpostern.proven.first} is the first seed.
 */
@Timeout(900)
class ProvenCacheTest {
    private static final Logger LOG = LoggerFactory.getLogger(ProvenCacheTest.class);
    private static final int CHANGES = Integer.getInteger("postern.proven.changes", 600);
    private static final int SEEDS = Integer.getInteger("postern.proven.seeds", 3);
    private static final int FIRST = Integer.getInteger("postern.proven.first", 1);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final List<ListOrder> ORDERS =
            List.of(
                    ListOrder.NEWEST_FIRST,
                    new ListOrder.Sorted(SortKey.SUBJECT, false),
                    ListOrder.BY_THREAD);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    void knowsInTheEndWhatTheServerHas() throws IOException {
        prove(options -> options);
    }

    @Test
    void knowsItTooWhereTheServerOffersNothing() throws IOException {
        prove(options -> options.capabilities("IMAP4rev1"));
    }

    private void prove(UnaryOperator<DovecotServer.Options> kind) throws IOException {
        Map<String, String> users = new TreeMap<>();
        for (int i = 0; i < SEEDS; i++) {
            users.put("user" + (FIRST + i), "secret");
        }
        var options = kind.apply(DovecotServer.Options.withUsers(users));
        try (DovecotServer server = DovecotServer.start(options);
                FaultProxy proxy = FaultProxy.before(server.imapsPort());
                MailGateway gateway =
                        ImapMailGateway.create(
                                GatewaySettings.defaults()
                                        .withLimits(Duration.ofSeconds(5), Duration.ofSeconds(5))
                                        .withRetries(
                                                Duration.ofMillis(50), Duration.ofMillis(200)))) {
            for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
                run(server, proxy, gateway, seed);
            }
        }
    }

    private void run(DovecotServer server, FaultProxy proxy, MailGateway gateway, int seed)
            throws IOException {
        Random random = new Random(seed);
        ServerAddress imap = new ServerAddress("localhost", proxy.port(), Transport.IMPLICIT_TLS);
        BackEnd backEnd = new BackEnd("proven", imap, imap, TestCertificate.shared().trusting());
        String user = "user" + seed;
        try (OtherClient other = new OtherClient(server.imapPort(), user, "secret");
                MailAccount account = gateway.signIn(backEnd, new Credentials(user, "secret"))) {
            RandomChanges changes = new RandomChanges(other, random);
            for (int i = 0; i < CHANGES; i++) {
                changes.change();
                disturb(proxy, random);
                if (random.nextInt(3) == 0) {
                    look(account, random);
                }
            }
            proxy.pass();
            for (String mailbox : RandomChanges.MAILBOXES) {
                await().atMost(QUIET)
                        .ignoreExceptionsInstanceOf(MailFailure.class)
                        .untilAsserted(() -> compare(account, other, mailbox));
            }
            LOG.info(
                    "Seed {}: {}, {} connections, {} lists asked for, {} of them in vain",
                    seed,
                    changes.made(),
                    proxy.accepted(),
                    asked.get(),
                    failed.get());
        }
    }

    private static void disturb(FaultProxy proxy, Random random) {
        switch (random.nextInt(40)) {
            case 0 -> proxy.reset();
            case 1 -> proxy.cutAfter(FaultProxy.Direction.TO_CLIENT, random.nextInt(6000));
            case 2 -> proxy.cutAfter(FaultProxy.Direction.TO_SERVER, random.nextInt(2000));
            case 3, 4, 5, 6, 7 -> proxy.pass();
            default -> {}
        }
    }

    /** What is known in between may be old, but is never of another message. */
    private void look(MailAccount account, Random random) {
        MailboxName mailbox = new MailboxName(RandomChanges.MAILBOXES.get(random.nextInt(2)));
        asked.incrementAndGet();
        try {
            ListOutcome outcome =
                    account.lists().list(mailbox, ORDERS.get(random.nextInt(ORDERS.size())));
            if (outcome instanceof ListOutcome.Ready(MessageList list) && list.size() > 0) {
                account.lists().rows(list, random.nextInt(list.size()), 20);
            }
        } catch (MailFailure cut) {
            failed.incrementAndGet();
        }
    }

    private static void compare(MailAccount account, OtherClient other, String mailbox)
            throws IOException {
        other.select(mailbox);
        List<Long> all = other.numbers("UID SEARCH ALL");
        List<List<Long>> known = new ArrayList<>();
        for (ListOrder order : ORDERS) {
            known.add(uids(account.lists().list(new MailboxName(mailbox), order)));
        }
        assertThat(known.get(0)).isEqualTo(all.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(known.get(1)).isEqualTo(other.numbers("UID SORT (SUBJECT) UTF-8 ALL"));
        assertThat(known.get(2)).containsExactlyInAnyOrderElementsOf(all);
        if (!all.isEmpty()) {
            assertThat(subjects(account, mailbox)).isEqualTo(subjects(other));
        }
    }

    private static List<Long> uids(ListOutcome outcome) {
        MessageList list = ((ListOutcome.Ready) outcome).list();
        return IntStream.range(0, list.size()).mapToObj(i -> list.uidAt(i).value()).toList();
    }

    private static List<String> subjects(MailAccount account, String mailbox) {
        ListOutcome outcome =
                account.lists().list(new MailboxName(mailbox), ListOrder.NEWEST_FIRST);
        MessageList list = ((ListOutcome.Ready) outcome).list();
        return account.lists().rows(list, 0, 500).reversed().stream()
                .map(row -> row.uid().value() + " " + row.envelope().subject())
                .toList();
    }

    /** {@code * 1 FETCH (UID 7 BODY[HEADER.FIELDS (SUBJECT)] {12}}, and the field behind it. */
    private static List<String> subjects(OtherClient other) throws IOException {
        List<String> subjects = new ArrayList<>();
        String uid = "";
        for (String line : other.run("FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])")) {
            if (line.startsWith("* ")) {
                uid = line.split(" ", -1)[4];
            } else if (line.startsWith("Subject: ")) {
                subjects.add(uid + ' ' + line.substring(9));
            }
        }
        return subjects;
    }
}
