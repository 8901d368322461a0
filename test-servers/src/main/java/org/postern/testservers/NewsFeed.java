package org.postern.testservers;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Articles handed from server to server, RFC 4644: all of them in one go, answers read beside. */
final class NewsFeed {
    private static final int READ_MILLIS = 60_000;

    private NewsFeed() {}

    static void feed(int port, Iterable<byte[]> articles) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_MILLIS);
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            expect(in, "200");
            say(out, "MODE STREAM");
            out.flush();
            expect(in, "203");
            AtomicInteger sent = new AtomicInteger(Integer.MAX_VALUE);
            CompletableFuture<Void> answers =
                    CompletableFuture.runAsync(() -> read(in, sent), Thread::startVirtualThread);
            int count = 0;
            for (byte[] article : articles) {
                String text = new String(article, StandardCharsets.ISO_8859_1);
                say(out, "TAKETHIS " + messageId(text));
                say(out, text.replace("\r\n.", "\r\n.."));
                say(out, ".");
                count++;
            }
            sent.set(count);
            say(out, "QUIT");
            out.flush();
            answers.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader in, AtomicInteger sent) {
        try {
            for (int i = 0; i < sent.get(); i++) {
                String line = in.readLine();
                if (line == null || line.startsWith("205")) {
                    return;
                }
                if (!line.startsWith("239")) {
                    throw new IOException("the server said " + line + " instead of 239");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(String article) {
        return article.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an article has a Message-ID"));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        if (line == null || !line.startsWith(code)) {
            throw new IOException("the server said " + line + " instead of " + code);
        }
    }
}
