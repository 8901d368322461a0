package org.postern.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.TestCertificate;

/**
 * Measures a search of a large mailbox beside the one raw command for it, in turns on a Dovecot of
 * its own.
 *
 * <p>Arguments: number of messages, number of rounds.
 */
final class SearchBenchmark {
    private static final Credentials USER = new Credentials("ada", "engine");

    private final int port;
    private final int rounds;

    private SearchBenchmark(int port, int rounds) {
        this.port = port;
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        var options = DovecotServer.Options.withUser(USER.userName(), USER.password());
        try (DovecotServer server = DovecotServer.start(options)) {
            server.fill(USER.userName(), "INBOX", Integer.parseInt(arguments[0]));
            var benchmark = new SearchBenchmark(server.imapPort(), Integer.parseInt(arguments[1]));
            for (int pass = 0; pass < 2; pass++) {
                benchmark.run("subject, few", "SUBJECT \"99\"", new SearchQuery.Subject("99"));
                benchmark.run("subject, most", "SUBJECT \"e\"", new SearchQuery.Subject("e"));
                benchmark.run("subject, none", "SUBJECT \"qqq\"", new SearchQuery.Subject("qqq"));
            }
        }
    }

    private void run(String name, String keys, SearchQuery query)
            throws IOException, InterruptedException {
        List<Long> raw = new ArrayList<>();
        List<Long> first = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < rounds; i++) {
            try (RawImapClient client =
                    new RawImapClient("127.0.0.1", port, USER.userName(), USER.password())) {
                long start = System.nanoTime();
                client.run("SELECT INBOX");
                client.run("UID SEARCH RETURN (ALL) " + keys);
                raw.add(System.nanoTime() - start);
            }
            try (MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults());
                    MailAccount account = gateway.signIn(backEnd(), USER)) {
                Stopwatch stopwatch = new Stopwatch();
                account.search().search(query, List.of(MailboxName.INBOX), stopwatch);
                stopwatch.await();
                first.add(stopwatch.first < 0 ? 0 : stopwatch.first);
                whole.add(stopwatch.whole);
                hits = stopwatch.hits;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %6d hits   raw %8.1f ms   first hits %7.1f ms   whole %8.1f ms%n",
                name,
                hits,
                median(raw),
                median(first),
                median(whole));
    }

    private BackEnd backEnd() {
        ServerAddress imap = new ServerAddress("127.0.0.1", port, Transport.PLAIN);
        return new BackEnd("bench", imap, imap, TestCertificate.shared().trusting());
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** When the first hits came, and the end. */
    private static final class Stopwatch implements SearchListener {
        private final long start = System.nanoTime();
        private final CountDownLatch ended = new CountDownLatch(1);
        private long first = -1;
        private long whole;
        private int hits;

        @Override
        public void found(SearchHits found) {
            if (first < 0) {
                first = System.nanoTime() - start;
            }
            hits += found.uids().size();
        }

        @Override
        public void progressed(SearchProgress progress) {
            // of no interest
        }

        @Override
        public void failed(MailboxName mailbox, MailFailure failure) {
            throw failure;
        }

        @Override
        public void passedOver(MessageKey message) {
            throw new IllegalStateException("nothing is passed over here");
        }

        @Override
        public void ended(End end) {
            whole = System.nanoTime() - start;
            ended.countDown();
        }

        void await() throws InterruptedException {
            if (!ended.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the search did not end");
            }
        }
    }
}
