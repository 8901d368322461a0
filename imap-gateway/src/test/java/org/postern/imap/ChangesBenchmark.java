package org.postern.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;

/**
 * What changes cost beside the raw commands, how soon a change by somebody else is told, and what
 * an account holds; prints a report. The argument is the number of messages in INBOX.
 */
final class ChangesBenchmark {
    private static final int ROUNDS = 30;
    private static final int MANY = 1_000;
    private static final int USERS = 200;
    private static final MailboxName TARGET = new MailboxName("Archive");

    private final DovecotServer server;
    private final BackEnd backEnd;

    private ChangesBenchmark(DovecotServer server) throws NoSuchAlgorithmException {
        this.server = server;
        ServerAddress imap = new ServerAddress("localhost", server.imapPort(), Transport.PLAIN);
        this.backEnd = new BackEnd("bench", imap, imap, SSLContext.getDefault());
    }

    public static void main(String... arguments) throws Exception {
        Map<String, String> users = new TreeMap<>(Map.of("ada", "engine"));
        for (int i = 0; i < USERS; i++) {
            users.put("user" + i, "engine");
        }
        var options =
                DovecotServer.Options.withUsers(users).configuration("default_vsz_limit = 2G");
        try (DovecotServer server = DovecotServer.start(options)) {
            server.fill("ada", "INBOX", Integer.parseInt(arguments[0]));
            var benchmark = new ChangesBenchmark(server);
            benchmark.changes();
            benchmark.outsideChange();
            benchmark.accounts();
        }
    }

    private MailAccount signIn(MailGateway gateway, String name) {
        return gateway.signIn(backEnd, new Credentials(name, "engine"));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static void print(String work, double raw, double gateway) {
        System.out.printf(
                Locale.ROOT,
                "%-46s raw %9.2f ms   gateway %9.2f ms   ratio %.2f%n",
                work,
                raw,
                gateway,
                gateway / raw);
    }

    private void changes() throws IOException {
        try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = signIn(gateway, "ada");
                RawImapClient raw =
                        new RawImapClient("localhost", server.imapPort(), "ada", "engine")) {
            MailboxSnapshot inbox = account.open(MailboxName.INBOX);
            raw.run("SELECT INBOX");
            List<Double> a = new ArrayList<>();
            List<Double> b = new ArrayList<>();
            for (int i = 1; i <= ROUNDS; i++) {
                long start = System.nanoTime();
                raw.run("UID STORE " + i + " +FLAGS.SILENT (\\Flagged)");
                a.add(since(start));
                start = System.nanoTime();
                account.setFlag(
                        MailboxName.INBOX,
                        inbox.uidValidity(),
                        List.of(new Uid(MANY + i)),
                        Flag.FLAGGED,
                        true);
                b.add(since(start));
            }
            print("a flag on one message", median(a), median(b));
            long start = System.nanoTime();
            raw.run("UID MOVE 1:" + MANY + ' ' + TARGET.value());
            double moved = since(start);
            List<Uid> next = LongStream.rangeClosed(MANY + 1, 2 * MANY).mapToObj(Uid::new).toList();
            start = System.nanoTime();
            ChangeOutcome outcome =
                    account.move(MailboxName.INBOX, inbox.uidValidity(), next, TARGET);
            print("move of " + outcome.changed().size() + " messages", moved, since(start));
        }
    }

    private void outsideChange() throws Exception {
        byte[] message = SampleMessage.plain("news");
        try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = signIn(gateway, "ada");
                MailAccount other = signIn(gateway, "ada")) {
            account.open(MailboxName.INBOX);
            account.open(TARGET);
            for (MailboxName mailbox : List.of(MailboxName.INBOX, TARGET)) {
                List<Double> told = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    var heard = new CountDownLatch(1);
                    var wanted = new AccountEvent.MailboxChanged(mailbox);
                    try (var _ =
                            account.subscribe(
                                    event -> {
                                        if (event.equals(wanted)) {
                                            heard.countDown();
                                        }
                                    })) {
                        other.append(
                                mailbox,
                                message.length,
                                new ByteArrayInputStream(message),
                                Set.of(),
                                Instant.now());
                        long start = System.nanoTime();
                        boolean in = heard.await(60, TimeUnit.SECONDS);
                        if (i > 0) {
                            told.add(in ? since(start) : Double.NaN);
                        }
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-46s median %.0f ms, most %.0f ms%n",
                        "told of a message appended to " + mailbox.value(),
                        median(told),
                        told.stream().mapToDouble(x -> x).max().orElseThrow());
            }
        }
    }

    /** Accounts that have opened INBOX and read the first page, and then do nothing. */
    private void accounts() throws Exception {
        byte[] message = "Subject: one\r\n\r\ntext\r\n".getBytes(StandardCharsets.US_ASCII);
        try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults())) {
            List<MailAccount> accounts = new ArrayList<>();
            open(gateway, accounts, "user0", message);
            long before = heap();
            for (int i = 1; i < USERS; i++) {
                open(gateway, accounts, "user" + i, message);
            }
            TimeUnit.SECONDS.sleep(2);
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %.1f KB heap, %.2f connections%n",
                    "an account just used",
                    (heap() - before) / 1024.0 / (USERS - 1),
                    gateway.connections("bench") / (double) USERS);
            accounts.forEach(MailAccount::close);
        }
    }

    private void open(
            MailGateway gateway, List<MailAccount> accounts, String name, byte[] message) {
        MailAccount account = signIn(gateway, name);
        AccountUnderTest.append(account, MailboxName.INBOX, message);
        account.mailboxes();
        account.messages(MailboxName.INBOX, 0, 50);
        accounts.add(account);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
