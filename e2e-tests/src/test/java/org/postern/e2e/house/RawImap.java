package org.postern.e2e.house;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Another mail client: commands on one IMAP connection, so that a test sees what is really on the
 * server and a benchmark what the bare protocol costs (RFC 9051).
 */
public final class RawImap implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int tags;

    public RawImap(Socket socket) {
        try {
            this.socket = socket;
            socket.setSoTimeout((int) DEADLINE.toMillis());
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            this.out = new BufferedOutputStream(socket.getOutputStream());
            line(); // greeting
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One untagged response: its text, and the literals that stood in it (RFC 9051 §4.3). */
    public record Response(String text, List<byte[]> literals) {}

    /** Sends commands at once and returns the untagged responses to all of them. */
    public List<Response> commands(String... commands) {
        try {
            for (var command : commands) {
                out.write("t%d %s\r\n".formatted(++tags, command).getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            return until(tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void login(Person person) {
        commands("LOGIN %s %s".formatted(quoted(person.login()), quoted(person.password())));
    }

    /** UIDs of the messages that match a search key of RFC 9051 §6.4.4. */
    public List<Long> search(String mailbox, String key) {
        return commands("SELECT " + quoted(mailbox), "UID SEARCH " + key).stream()
                .map(Response::text)
                .filter(text -> text.startsWith("* SEARCH"))
                .flatMap(text -> Pattern.compile("\\d+").matcher(text).results())
                .map(number -> Long.valueOf(number.group()))
                .toList();
    }

    /** The flags of one message, as the server writes them. */
    public String flags(String mailbox, long uid) {
        return commands("SELECT " + quoted(mailbox), "UID FETCH " + uid + " FLAGS").stream()
                .map(Response::text)
                .filter(text -> text.contains("FETCH"))
                .findFirst()
                .orElse("");
    }

    /** One message, octet by octet. */
    public byte[] message(String mailbox, long uid) {
        return commands("SELECT " + quoted(mailbox), "UID FETCH " + uid + " BODY.PEEK[]").stream()
                .flatMap(response -> response.literals().stream())
                .findFirst()
                .orElseThrow();
    }

    /** The beginning of the first part of a message, which holds plain text. */
    public String text(String mailbox, long uid) {
        var part =
                commands("SELECT " + quoted(mailbox), "UID FETCH " + uid + " BODY.PEEK[1]<0.40>");
        return part.stream()
                .flatMap(response -> response.literals().stream())
                .map(literal -> new String(literal, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Puts a message into a mailbox, unread. */
    public void append(String mailbox, byte[] message) {
        try {
            out.write(
                    "t%d APPEND %s {%d}\r\n"
                            .formatted(++tags, quoted(mailbox), message.length)
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            line(); // continuation request
            out.write(message);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            until(tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<Response> until(int last) throws IOException {
        var untagged = new ArrayList<Response>();
        while (true) {
            var response = response();
            var text = response.text();
            if (!text.startsWith("t")) {
                untagged.add(response);
            } else if (!text.contains(" OK ")) {
                throw new IOException("the server refused: " + text);
            } else if (text.startsWith("t" + last + " ")) {
                return untagged;
            }
        }
    }

    private Response response() throws IOException {
        var text = new StringBuilder();
        var literals = new ArrayList<byte[]>();
        while (true) {
            var line = line();
            text.append(line);
            var literal = LITERAL.matcher(line);
            if (!literal.find()) {
                return new Response(text.toString(), literals);
            }
            literals.add(in.readNBytes(Integer.parseInt(literal.group(1))));
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the server closed the connection");
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
