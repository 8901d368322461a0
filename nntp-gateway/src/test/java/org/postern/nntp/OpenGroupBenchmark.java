package org.postern.nntp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postern.backend.Transport;
import org.postern.testservers.InnServer;

/**
 * Measures the gateway beside the raw commands its work needs, in turns on one INN: a group of
 * 100,000 articles, or as many as the argument says.
 */
final class OpenGroupBenchmark {
    private static final GroupName GROUP = new GroupName("bench.many");
    private static final int ROUNDS = 30;

    private OpenGroupBenchmark() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String... arguments) throws IOException {
        int articles = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (InnServer inn =
                        InnServer.start(InnServer.Options.empty().group(GROUP.value(), "Many"));
                NewsGateway gateway = NntpNewsGateway.create(NewsSettings.defaults());
                Socket socket = new Socket("localhost", inn.nntpPort())) {
            long start = System.nanoTime();
            inn.fill(GROUP.value(), articles);
            print("filling with " + articles + " articles", (System.nanoTime() - start) / 1e6);
            NewsAccount account =
                    gateway.open(
                            NewsAccounts.server(inn.nntpPort(), Transport.PLAIN),
                            NewsAccounts.ANNA);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            in.readLine();
            for (int wanted : new int[] {50, 2_000}) {
                print(
                        "raw: GROUP and OVER of the newest " + wanted,
                        median(() -> raw(socket, in, articles, wanted)));
                print("gateway: the newest " + wanted, median(() -> account.newest(GROUP, wanted)));
            }
            List<Overview> window = account.newest(GROUP, 2_000).overviews();
            print("threading 2000", median(() -> Threads.of(window)));
            print("raw: ARTICLE", median(() -> rawArticle(socket, in, articles)));
            print(
                    "gateway: one article",
                    median(() -> account.article(GROUP, new ArticleNumber(articles))));
        }
    }

    private static void raw(Socket socket, BufferedReader in, int high, int wanted)
            throws IOException {
        say(socket, "GROUP " + GROUP);
        in.readLine();
        say(socket, "OVER " + (high - wanted + 1) + "-" + high);
        block(in);
    }

    private static void rawArticle(Socket socket, BufferedReader in, int number)
            throws IOException {
        say(socket, "ARTICLE " + number);
        block(in);
    }

    private static void block(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
    }

    private static double median(Work work) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - start);
        }
        return nanos.stream().sorted().toList().get(ROUNDS / 2) / 1e6;
    }

    @SuppressWarnings("SystemOut") // the figures are what it is for
    private static void print(String work, double millis) {
        System.out.printf(Locale.ROOT, "%-44s %9.2f ms%n", work, millis);
    }
}
