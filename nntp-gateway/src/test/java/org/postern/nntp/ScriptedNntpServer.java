package org.postern.nntp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postern.backend.Transport;

/**
 * A news server that says what it is told to, by the first words of the command, and writes down
 * every line it gets. What it was told nothing about it does not know (500).
 */
final class ScriptedNntpServer implements AutoCloseable {
    /** An answer that closes the connection instead. */
    static final String CUT = "CUT";

    /** An answer that never comes. */
    static final String SILENCE = "SILENCE";

    private final ServerSocket listener;
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> given = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedNntpServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on("GREETING", "200 ready");
        Thread.ofVirtual().name("scripted-nntp").start(this::accept);
    }

    /**
     * Answers a command so; several answers are given one after the other, the last for ever. Lines
     * of one answer are separated by line feeds.
     */
    ScriptedNntpServer on(String command, String... script) {
        answers.put(command, List.of(script));
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    NewsServer address(Transport transport) {
        return NewsAccounts.server(port(), transport);
    }

    /** All lines so far, without line ends; those of articles, too. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().name("scripted-nntp").start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String command = "GREETING";
            while (command != null && say(command, out, in)) {
                command = line(in);
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private boolean say(String command, OutputStream out, InputStream in) throws IOException {
        String answer = answer(command);
        if (answer.equals(CUT)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            String text = answer.replace("\n", "\r\n") + "\r\n";
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return !answer.startsWith("340") || takeArticle(out, in);
    }

    private boolean takeArticle(OutputStream out, InputStream in) throws IOException {
        String line = line(in);
        while (line != null && !line.equals(".")) {
            line = line(in);
        }
        return line != null && say(line, out, in);
    }

    private String answer(String command) {
        for (String known = command;
                !known.isEmpty();
                known = known.substring(0, known.length() - 1)) {
            List<String> script = answers.get(known);
            if (script != null) {
                int times = given.merge(known, 1, Integer::sum);
                return script.get(Math.min(times, script.size()) - 1);
            }
        }
        return "500 what?";
    }

    private @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        lines.add(bare);
        return bare;
    }
}
