package org.postern.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A server that greets and has one answer for each line it knows. */
final class LineServer implements AutoCloseable {
    private final ServerSocket door;
    private final String greeting;
    private final Map<String, String> answers;

    LineServer(String greeting, Map<String, String> answers) {
        this.greeting = greeting;
        this.answers = answers;
        try {
            door = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                converse(client);
            } catch (IOException e) {
                // the test is over, or the client is gone
            }
        }
    }

    private void converse(Socket client) throws IOException {
        say(client, greeting);
        var lines =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            say(client, answers.getOrDefault(line, "500 what?"));
        }
    }

    private static void say(Socket client, String text) throws IOException {
        var wire = text.isEmpty() ? "" : text.replace("\n", "\r\n") + "\r\n";
        client.getOutputStream().write(wire.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
