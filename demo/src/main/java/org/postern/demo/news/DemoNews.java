package org.postern.demo.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;

/** A news server on a free loopback port, RFC 3977 as far as readers need it. */
public final class DemoNews implements AutoCloseable {
    private final ServerSocket listener;
    private final NewsStore store;

    private DemoNews(ServerSocket listener, NewsStore store) {
        this.listener = listener;
        this.store = store;
    }

    /** Starts it with its groups; dates of the samples are relative to now. */
    public static DemoNews start(Clock clock) {
        try {
            var store = new NewsStore();
            SampleThreads.fill(store, clock.instant());
            var news =
                    new DemoNews(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), store);
            Thread.ofPlatform().daemon().name("demo-news").start(news::accept);
            return news;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the sample news", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().name("demo-news").start(() -> new Reading(socket, store).run());
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
