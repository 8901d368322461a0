package org.postern.imap;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.postern.backend.BackEnd;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.TestCertificate;

/**
 * A server that says what a test tells it to, and remembers what it was told. It knows how to sign
 * in, select INBOX with three messages, and idle; rules of a test go before that.
 *
 * <p>Of several rules for a command the longest counts; of several answers of a rule each is given
 * once and the last for ever.
 */
final class ScriptedImapServer implements AutoCloseable {
    /** What the server does for a command. */
    @FunctionalInterface
    interface Answer {
        void give(Conversation conversation, String tag) throws IOException;
    }

    private final ServerSocket socket;
    private final Transport transport;
    private final Map<String, Deque<Answer>> rules = new LinkedHashMap<>();
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private volatile String greeting = "* OK ready";
    private volatile Predicate<String> refusesLiteral = line -> false;

    ScriptedImapServer(Transport transport) throws IOException {
        this.transport = transport;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        on("CAPABILITY", lines("* CAPABILITY IMAP4rev1 IDLE", "OK done"));
        on("LOGIN", lines("OK welcome"));
        on("NOOP", lines("OK done"));
        on(
                "SELECT",
                lines(
                        "* 3 EXISTS",
                        "* OK [UIDVALIDITY 7] valid",
                        "* OK [UIDNEXT 14] next",
                        "OK [READ-WRITE] done"));
        on("IDLE", lines("+ idling"));
        on("DONE", Conversation::endIdle);
        on("LOGOUT", lines("* BYE", "OK done"));
    }

    static ScriptedImapServer plain() throws IOException {
        return new ScriptedImapServer(Transport.PLAIN).start();
    }

    ScriptedImapServer start() {
        Thread.ofVirtual().name("scripted-imap").start(this::accept);
        return this;
    }

    ScriptedImapServer greeting(String line) {
        greeting = line;
        return this;
    }

    ScriptedImapServer capabilities(String names) {
        return on("CAPABILITY", lines("* CAPABILITY " + names, "OK done"));
    }

    /** Answers commands that begin like this. */
    ScriptedImapServer on(String command, Answer... answers) {
        synchronized (rules) {
            rules.put(command, new ArrayDeque<>(List.of(answers)));
        }
        return this;
    }

    /** Ends commands that announce a literal before it is sent. */
    ScriptedImapServer refuseLiterals(Predicate<String> of) {
        refusesLiteral = of;
        return this;
    }

    /** Lines; what does not begin with a star or a plus gets the tag. */
    static Answer lines(String... lines) {
        return (conversation, tag) -> {
            for (String line : lines) {
                boolean whole = line.startsWith("*") || line.startsWith("+");
                conversation.send((whole ? line : tag + ' ' + line) + "\r\n");
            }
        };
    }

    /** Lines, and then the end of the connection. */
    static Answer linesThenCut(String... lines) {
        return (conversation, tag) -> {
            lines(lines).give(conversation, tag);
            conversation.close();
        };
    }

    BackEnd backEnd() {
        ServerAddress address = new ServerAddress("localhost", socket.getLocalPort(), transport);
        return new BackEnd("scripted", address, address, TestCertificate.shared().trusting());
    }

    /** What came on the connection with this number, from 1, without tags. */
    List<String> received(int connection) {
        return List.copyOf(conversations.get(connection - 1).received);
    }

    /** As {@link #received}, without what every connection begins with. */
    List<String> work(int connection) {
        return received(connection).stream()
                .filter(line -> !line.startsWith("CAPABILITY") && !line.startsWith("LOGIN"))
                .toList();
    }

    List<String> everything() {
        return conversations.stream().flatMap(c -> c.received.stream()).toList();
    }

    int connections() {
        return conversations.size();
    }

    private void accept() {
        try {
            while (true) {
                Conversation conversation = new Conversation(socket.accept());
                conversations.add(conversation);
                Thread.ofVirtual().name("scripted-imap-talk").start(conversation::talk);
            }
        } catch (IOException closed) {
            conversations.forEach(Conversation::close);
        }
    }

    private @Nullable Answer answer(String command) {
        synchronized (rules) {
            String best = "";
            for (String rule : rules.keySet()) {
                if (command.startsWith(rule) && rule.length() > best.length()) {
                    best = rule;
                }
            }
            Deque<Answer> answers = rules.get(best);
            if (answers == null) {
                return null;
            }
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        conversations.forEach(Conversation::close);
    }

    /** One connection. */
    final class Conversation {
        private final Socket plain;
        private final List<String> received = new CopyOnWriteArrayList<>();
        private InputStream in;
        private OutputStream out;
        private String idleTag = "";

        Conversation(Socket plain) throws IOException {
            this.plain = plain;
            this.in = new BufferedInputStream(plain.getInputStream());
            this.out = plain.getOutputStream();
        }

        private void talk() {
            try {
                if (transport == Transport.IMPLICIT_TLS) {
                    startTls(TestCertificate.shared().trusting());
                }
                send(greeting + "\r\n");
                for (String line = command(); !line.isEmpty(); line = command()) {
                    obey(line);
                }
            } catch (IOException gone) {
                close();
            }
        }

        private void obey(String line) throws IOException {
            int space = line.equals("DONE") ? -1 : line.indexOf(' ');
            String tag = space < 0 ? "" : line.substring(0, space);
            String command = line.substring(space + 1);
            received.add(command);
            if (command.equals("IDLE")) {
                idleTag = tag;
            }
            Answer answer = answer(command);
            if (answer == null) {
                send(tag + " BAD no rule for this\r\n");
            } else {
                answer.give(this, tag);
            }
        }

        void endIdle(String tag) throws IOException {
            send(idleTag + " OK done\r\n");
        }

        void send(String octets) throws IOException {
            out.write(octets.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        String lastCommand() {
            return received.getLast();
        }

        OutputStream out() {
            return out;
        }

        /** Says nothing more until the client goes. */
        void fallSilent() throws IOException {
            while (in.read() >= 0) {
                // what it says is of no interest
            }
            close();
        }

        void startTls(SSLContext context) throws IOException {
            SSLSocket secure =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket(plain, "localhost", plain.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            in = new BufferedInputStream(secure.getInputStream());
            out = secure.getOutputStream();
        }

        /** A command with its literals inside; empty at the end. */
        private String command() throws IOException {
            StringBuilder command = new StringBuilder(line());
            while (command.length() > 0 && command.charAt(command.length() - 1) == '}') {
                int brace = command.lastIndexOf("{");
                boolean unasked = command.charAt(command.length() - 2) == '+';
                int octets =
                        Integer.parseInt(
                                command.substring(brace + 1, command.length() - (unasked ? 2 : 1)));
                if (!unasked) {
                    if (refusesLiteral.test(command.toString())) {
                        return command.toString();
                    }
                    send("+ go on\r\n");
                }
                byte[] literal = in.readNBytes(octets);
                command.append(new String(literal, StandardCharsets.ISO_8859_1)).append(line());
            }
            return command.toString();
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new IOException("the client went away");
                }
                line.write(octet);
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }

        void close() {
            try {
                plain.close();
            } catch (IOException alreadyGone) {
                received.add("(close failed)");
            }
        }
    }
}
