package org.postern.e2e.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stranger's web server, to which no message may make a browser speak unasked. */
public final class Tracker implements AutoCloseable {

    private final HttpServer server;
    private final List<String> visits = new CopyOnWriteArrayList<>();

    private Tracker(HttpServer server) {
        this.server = server;
    }

    public static Tracker start() {
        try {
            var tracker =
                    new Tracker(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            tracker.server.createContext("/", tracker::answer);
            tracker.server.start();
            return tracker;
        } catch (IOException e) {
            throw new UncheckedIOException("no web server for strangers", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            visits.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** A foreign address that leads here. */
    public String url(String path) {
        return "http://tracker.example.net:" + server.getAddress().getPort() + path;
    }

    /** The paths asked for so far. */
    public List<String> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
