package org.postern.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;

/**
 * Measures whole lists beside the raw commands they need, in turns on a Dovecot of its own.
 *
 * <p>Arguments: numbers of messages, such as {@code 10000 100000}.
 */
final class ListsBenchmark {
    private static final int ROUNDS = 11;
    private static final int ROWS = 50;
    private static final Credentials USER = new Credentials("ada", "engine");
    private static final MailboxName INBOX = MailboxName.INBOX;
    private static final ListOrder BY_SUBJECT = new ListOrder.Sorted(SortKey.SUBJECT, false);
    private static final String ITEMS =
            " (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE)";
    private static final String FIELDS =
            " (UID INTERNALDATE RFC822.SIZE ENVELOPE BODY.PEEK[HEADER.FIELDS (REFERENCES)])";
    private final DovecotServer server;
    private final BackEnd backEnd;
    private final int messages;

    private ListsBenchmark(DovecotServer server, int messages) throws Exception {
        this.server = server;
        this.messages = messages;
        ServerAddress imap = new ServerAddress("localhost", server.imapPort(), Transport.PLAIN);
        this.backEnd = new BackEnd("bench", imap, imap, SSLContext.getDefault());
    }

    public static void main(String... arguments) throws Exception {
        var options =
                DovecotServer.Options.withUsers(Map.of("ada", "engine", "bob", "engine"))
                        .configuration("mail_max_userip_connections = 200\ndefault_vsz_limit = 2G");
        for (String count : arguments) {
            int messages = Integer.parseInt(count);
            System.out.printf("%n%s messages; milliseconds, median of %d%n", count, ROUNDS - 1);
            try (DovecotServer server = DovecotServer.start(options)) {
                server.fill("ada", "INBOX", messages);
                new ListsBenchmark(server, messages).byTheServer();
            }
            if (messages <= 100_000) {
                try (DovecotServer plain = DovecotServer.start(options.capabilities("IMAP4rev1"))) {
                    plain.fill("ada", "INBOX", messages);
                    plain.fill("bob", "INBOX", messages);
                    new ListsBenchmark(plain, messages).byOurselves();
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double time(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** In turns; the first round is not counted. */
    private static void compare(String name, Work raw, Work gateway) throws IOException {
        List<Double> a = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double first = time(raw);
            double second = time(gateway);
            if (i > 0) {
                a.add(first);
                b.add(second);
            }
        }
        double one = a.stream().sorted().toList().get(ROUNDS / 2);
        double other = b.stream().sorted().toList().get(ROUNDS / 2);
        System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", name, one, other, other / one);
    }

    private static MessageList ready(MailAccount account, ListOrder order) {
        return ((ListOutcome.Ready) account.lists().list(INBOX, order)).list();
    }

    private RawImapClient raw() throws IOException {
        return new RawImapClient("localhost", server.imapPort(), USER.userName(), USER.password());
    }

    /** Work on connections and accounts that know nothing yet, without the sign-in. */
    private void anew(String name, ListOrder order, String... commands) throws IOException {
        List<RawImapClient> clients = new ArrayList<>();
        List<MailGateway> gateways = new ArrayList<>();
        List<MailAccount> accounts = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            clients.add(raw());
            MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
            gateways.add(gateway);
            accounts.add(gateway.signIn(backEnd, USER));
        }
        int[] round = {0};
        compare(
                name,
                () -> clients.get(round[0]++).run(commands),
                () -> ready(accounts.removeFirst(), order));
        for (RawImapClient client : clients) {
            client.close();
        }
        gateways.forEach(MailGateway::close);
    }

    private void byTheServer() throws IOException {
        try (RawImapClient raw = raw();
                MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = gateway.signIn(backEnd, USER)) {
            raw.run("SELECT INBOX");
            anew(
                    "list: newest first, anew",
                    ListOrder.NEWEST_FIRST,
                    "SELECT INBOX",
                    "UID SEARCH RETURN (ALL) ALL");
            ready(account, ListOrder.NEWEST_FIRST);
            compare(
                    "list: unchanged, once more",
                    () -> raw.run("NOOP", "UID SEARCH UID " + (messages + 1) + ":*"),
                    () -> ready(account, ListOrder.NEWEST_FIRST));
            anew(
                    "list: by subject, anew",
                    BY_SUBJECT,
                    "SELECT INBOX",
                    "UID SEARCH RETURN (ALL) ALL",
                    "UID SORT (SUBJECT) UTF-8 ALL");
            ready(account, BY_SUBJECT);
            compare(
                    "list: by subject, unchanged, once more",
                    () -> raw.run("NOOP", "UID SEARCH UID " + (messages + 1) + ":*"),
                    () -> ready(account, BY_SUBJECT));
            anew(
                    "list: threads, anew",
                    ListOrder.BY_THREAD,
                    "SELECT INBOX",
                    "UID SEARCH RETURN (ALL) ALL",
                    "UID THREAD REFERENCES UTF-8 ALL");
            pages(account, raw);
            sizes(account);
        }
    }

    /** Rows nobody read before, at places all over the list. */
    private void pages(MailAccount account, RawImapClient raw) throws IOException {
        MessageList list = ready(account, ListOrder.NEWEST_FIRST);
        for (int i = 0; i < 2000; i += ROWS) {
            account.lists().rows(list, i, ROWS); // so that the machine knows the code
        }
        int[] round = {0, 0};
        compare(
                "50 rows in the middle",
                () -> {
                    int first = messages / 2 - 2000 + 100 * round[0]++;
                    raw.run("NOOP", "UID FETCH " + first + ":" + (first + ROWS - 1) + ITEMS);
                },
                () -> account.lists().rows(list, messages / 2 - 1500 + 100 * round[1]++, ROWS));
        MessageList sorted = ready(account, BY_SUBJECT);
        compare(
                "50 rows in the middle, by subject",
                () -> raw.run("NOOP", "UID FETCH " + uids(sorted, 1000 + 100 * round[0]++) + ITEMS),
                () -> account.lists().rows(sorted, messages / 2 + 100 * round[1]++, ROWS));
    }

    private static String uids(MessageList list, int from) {
        return IntStream.range(from, from + ROWS)
                .mapToObj(i -> Long.toString(list.uidAt(i).value()))
                .collect(Collectors.joining(","));
    }

    private void sizes(MailAccount account) {
        for (ListOrder order : List.of(ListOrder.NEWEST_FIRST, BY_SUBJECT, ListOrder.BY_THREAD)) {
            System.out.printf(
                    Locale.ROOT,
                    "octets a message, %s: %.2f%n",
                    order,
                    (double) ready(account, order).octets() / messages);
        }
    }

    private void byOurselves() throws Exception {
        try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = gateway.signIn(backEnd, USER)) {
            CountDownLatch built = new CountDownLatch(1);
            account.subscribe(
                    event -> {
                        if (event instanceof AccountEvent.ListProgress(var _, int done, int total)
                                && done == total) {
                            built.countDown();
                        }
                    });
            double raw = time(this::rawIndex);
            long before = heap();
            double index =
                    time(
                            () -> {
                                account.lists().list(INBOX, BY_SUBJECT);
                                try {
                                    built.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            System.out.printf(
                    Locale.ROOT,
                    "index of our own: raw %.0f ms, built in %.0f ms, %d octets a message%n",
                    raw,
                    index,
                    (heap() - before) / messages);
            for (ListOrder order : List.of(BY_SUBJECT, ListOrder.BY_THREAD)) {
                System.out.printf(
                        Locale.ROOT,
                        "index: %s in %.0f ms%n",
                        order,
                        time(() -> ready(account, order)));
            }
        }
    }

    /** The same slices of another mailbox that nobody read before. */
    private void rawIndex() throws IOException {
        try (RawImapClient raw =
                new RawImapClient("localhost", server.imapPort(), "bob", USER.password())) {
            raw.run("SELECT INBOX");
            for (int last = messages; last > 0; last -= 500) {
                raw.run("UID FETCH " + Math.max(1, last - 499) + ":" + last + FIELDS);
            }
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
