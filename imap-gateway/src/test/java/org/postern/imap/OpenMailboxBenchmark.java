package org.postern.imap;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;

/**
 * Measures the gateway beside the raw commands its work needs, in turns on one server.
 *
 * <p>Arguments: host, port (without TLS), user, password, mailbox with at least 10,000 messages,
 * and the number of rounds.
 */
final class OpenMailboxBenchmark {
    private static final int ROWS = 50;
    private static final String ITEMS =
            " (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE)";

    private final String host;
    private final int port;
    private final Credentials user;
    private final MailboxName mailbox;
    private final int rounds;

    private OpenMailboxBenchmark(String... arguments) {
        host = arguments[0];
        port = Integer.parseInt(arguments[1]);
        user = new Credentials(arguments[2], arguments[3]);
        mailbox = new MailboxName(arguments[4]);
        rounds = Integer.parseInt(arguments[5]);
    }

    public static void main(String... arguments) throws IOException, NoSuchAlgorithmException {
        new OpenMailboxBenchmark(arguments).run();
    }

    /** Nanoseconds of each round, raw and by the gateway. */
    private record Series(String name, List<Long> raw, List<Long> gateway) {
        Series(String name) {
            this(name, new ArrayList<>(), new ArrayList<>());
        }

        void print() {
            double a = median(raw);
            double b = median(gateway);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s raw %8.3f ms   gateway %8.3f ms   ratio %.2f   (best tenth %.2f)%n",
                    name,
                    a,
                    b,
                    b / a,
                    millis(gateway, 10) / millis(raw, 10));
        }

        private static double median(List<Long> nanos) {
            return millis(nanos, 2);
        }

        /** What one round in so many does not exceed. */
        private static double millis(List<Long> nanos, int oneIn) {
            return nanos.stream().sorted().toList().get(nanos.size() / oneIn) / 1e6;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long time(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private void run() throws IOException, NoSuchAlgorithmException {
        ServerAddress imap = new ServerAddress(host, port, Transport.PLAIN);
        BackEnd backEnd = new BackEnd("bench", imap, imap, SSLContext.getDefault());
        for (int pass = 0; pass < 2; pass++) {
            first(backEnd).print();
            middle(backEnd).print();
            again(backEnd).print();
        }
    }

    /** Opens the mailbox on a connection that is signed in and has nothing selected. */
    private Series first(BackEnd backEnd) throws IOException {
        Series series = new Series("open and first 50 rows");
        for (int i = 0; i < rounds; i++) {
            try (RawImapClient raw = client()) {
                series.raw().add(time(() -> rawPage(raw, raw.run("SELECT " + mailbox.value()), 0)));
            }
            // a gateway of its own, so that nothing is in its cache
            try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                    MailAccount account = gateway.signIn(backEnd, user)) {
                series.gateway().add(time(() -> account.messages(mailbox, 0, ROWS)));
            }
        }
        return series;
    }

    /** Pages from the middle that nobody read before, the mailbox being open. */
    private Series middle(BackEnd backEnd) throws IOException {
        Series series = new Series("a page in the middle, mailbox open");
        try (RawImapClient raw = client();
                MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = gateway.signIn(backEnd, user)) {
            int count = raw.run("SELECT " + mailbox.value());
            account.open(mailbox);
            for (int i = 0; i < rounds; i++) {
                int offset = count / 2 - rounds * ROWS / 2 + i * ROWS;
                series.raw().add(time(() -> rawPage(raw, count, offset)));
                series.gateway().add(time(() -> account.messages(mailbox, offset, ROWS)));
            }
        }
        return series;
    }

    /** The first page once more: what happens on every push. */
    private Series again(BackEnd backEnd) throws IOException {
        Series series = new Series("the first 50 rows once more");
        try (RawImapClient raw = client();
                MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                MailAccount account = gateway.signIn(backEnd, user)) {
            int count = raw.run("SELECT " + mailbox.value());
            account.messages(mailbox, 0, ROWS);
            for (int i = 0; i < rounds; i++) {
                series.raw().add(time(() -> rawPage(raw, count, 0)));
                series.gateway().add(time(() -> account.messages(mailbox, 0, ROWS)));
            }
        }
        return series;
    }

    private RawImapClient client() throws IOException {
        return new RawImapClient(host, port, user.userName(), user.password());
    }

    private static void rawPage(RawImapClient raw, int count, int offset) throws IOException {
        int last = count - offset;
        raw.run("NOOP", "FETCH " + (last - ROWS + 1) + ":" + last + ITEMS);
    }
}
