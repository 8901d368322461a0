package org.postern.smtp;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import org.postern.testservers.TestCertificate;

/**
 * A submission server that answers each step as it is told and is strict about what it is sent:
 * lines end in CRLF, and a message ends in CRLF, dot, CRLF and nothing else.
 */
final class ScriptedSmtpServer implements AutoCloseable {
    /** What the server does instead of answering. */
    enum Fault {
        /** Closes the connection. */
        CUT,
        /** Answers and closes the connection. */
        ANSWER_AND_CUT,
        /** Neither reads nor answers any more. */
        STALL,
        /** Answers, then neither reads nor answers any more. */
        ANSWER_AND_STALL,
        /** Sends its answer one octet at a time, for ever slowly. */
        TRICKLE
    }

    private final ServerSocket listener;
    private final Map<Step, List<String>> replies = new EnumMap<>(Step.class);
    private final Map<Step, Fault> faults = new EnumMap<>(Step.class);
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private final List<Integer> waiting = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private TestCertificate certificate = TestCertificate.shared();
    private boolean tlsFromTheStart;

    ScriptedSmtpServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            listener.setReceiveBufferSize(8_192);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("scripted-smtp").start(this::accept);
    }

    /** Answers a step so; several replies are given one after the other, the last for ever. */
    ScriptedSmtpServer reply(Step step, String... lines) {
        replies.put(step, List.of(lines));
        return this;
    }

    ScriptedSmtpServer fault(Step step, Fault fault) {
        faults.put(step, fault);
        return this;
    }

    ScriptedSmtpServer certificate(TestCertificate shown) {
        certificate = shown;
        return this;
    }

    ScriptedSmtpServer implicitTls() {
        tlsFromTheStart = true;
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** All command lines so far, without line ends. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    /** The verbs of the commands so far. */
    List<String> verbs() {
        return commands.stream().map(command -> command.split(" ", 2)[0]).toList();
    }

    /** The messages so far, dots unstuffed. */
    List<byte[]> messages() {
        return List.copyOf(messages);
    }

    /** How many octets were already there behind each command when it was taken up. */
    List<Integer> waiting() {
        return List.copyOf(waiting);
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
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual()
                        .name("scripted-smtp")
                        .start(() -> new Conversation(socket).run());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final class Conversation {
        private final Map<Step, Integer> done = new EnumMap<>(Step.class);
        private Socket socket;
        private InputStream in;
        private OutputStream out;

        Conversation(Socket socket) {
            this.socket = socket;
            this.in = InputStream.nullInputStream();
            this.out = OutputStream.nullOutputStream();
        }

        void run() {
            try (Socket plain = socket) {
                streams(plain);
                if (tlsFromTheStart) {
                    protect();
                }
                answer(Step.CONNECT);
                while (true) {
                    take(line());
                }
            } catch (IOException | Ended e) {
                // the client has gone, or was told to
            }
        }

        private void streams(Socket connected) throws IOException {
            socket = connected;
            in = new BufferedInputStream(connected.getInputStream());
            out = connected.getOutputStream();
        }

        private void protect() throws IOException {
            SSLSocket tls =
                    (SSLSocket)
                            certificate
                                    .trusting()
                                    .getSocketFactory()
                                    .createSocket(socket, InputStream.nullInputStream(), true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            streams(tls);
        }

        private void take(String line) throws IOException, Ended {
            commands.add(line);
            waiting.add(in.available());
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> answer(Step.EHLO);
                case "STARTTLS" -> {
                    if (answer(Step.STARTTLS).startsWith("2")) {
                        protect();
                    }
                }
                case "AUTH" -> authenticate();
                case "MAIL" -> answer(Step.MAIL);
                case "RCPT" -> answer(Step.RCPT);
                case "DATA" -> {
                    if (answer(Step.DATA).startsWith("3")) {
                        messages.add(message());
                        answer(Step.CONTENT);
                    }
                }
                case "QUIT" -> {
                    answer(Step.QUIT);
                    throw new Ended();
                }
                default -> say("500 what is " + verb + "?");
            }
        }

        private void authenticate() throws IOException, Ended {
            String reply = answer(Step.AUTH);
            while (reply.startsWith("334")) {
                commands.add(line());
                reply = answer(Step.AUTH);
            }
        }

        private String answer(Step step) throws IOException, Ended {
            List<String> script = replies.getOrDefault(step, List.of(step.reply()));
            int times = done.merge(step, 1, Integer::sum);
            String reply = script.get(Math.min(times, script.size()) - 1);
            Fault fault = faults.get(step);
            if (fault == null) {
                say(reply);
                return reply;
            }
            switch (fault) {
                case CUT -> throw new Ended();
                case ANSWER_AND_CUT -> say(reply);
                case STALL -> pause(60_000);
                case ANSWER_AND_STALL -> {
                    say(reply);
                    pause(60_000);
                }
                case TRICKLE -> trickle(reply);
            }
            throw new Ended();
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private void trickle(String reply) throws IOException {
            for (byte b : (reply + " ".repeat(400)).getBytes(StandardCharsets.UTF_8)) {
                out.write(b);
                out.flush();
                pause(20);
            }
        }

        private static void pause(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private byte[] message() throws IOException, Ended {
            var message = new ByteArrayOutputStream();
            for (String line = line(); !line.equals("."); line = line()) {
                String text = line.startsWith(".") ? line.substring(1) : line;
                message.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            return message.toByteArray();
        }

        /** Up to CRLF; a bare CR or LF is part of the line. */
        private String line() throws IOException, Ended {
            var line = new ByteArrayOutputStream();
            int last = -1;
            while (true) {
                int b = in.read();
                if (b < 0) {
                    throw new Ended();
                }
                if (last == '\r' && b == '\n') {
                    byte[] bytes = line.toByteArray();
                    return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
                }
                line.write(b);
                last = b;
            }
        }
    }
}
