package org.postern.imap;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another mail program of the same user: it says what a test wants and hears every line. */
final class OtherClient implements AutoCloseable {
    /** The server said NO or BAD. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private Refused(String line) {
            super(line);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private int count;

    OtherClient(int port, String user, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
        line();
        run("LOGIN " + user + " \"" + password + '"');
    }

    /** The untagged lines of a command that must succeed. */
    List<String> run(String command) throws IOException {
        String tag = send(command);
        return until(tag);
    }

    void append(String mailbox, byte[] message) throws IOException {
        String tag = send("APPEND " + mailbox + " {" + message.length + "}");
        String goOn = line();
        if (!goOn.startsWith("+")) {
            throw new Refused(goOn);
        }
        socket.getOutputStream().write(message);
        socket.getOutputStream().write(new byte[] {'\r', '\n'});
        until(tag);
    }

    /** The numbers of an answer to SEARCH or SORT. */
    List<Long> numbers(String command) throws IOException {
        return run(command).stream()
                .filter(line -> line.startsWith("* SEARCH ") || line.startsWith("* SORT "))
                .flatMap(line -> Arrays.stream(line.split(" ", -1)).skip(2))
                .map(Long::valueOf)
                .toList();
    }

    /** Opens a mailbox; how many messages it has. */
    int select(String mailbox) throws IOException {
        return run("SELECT " + mailbox).stream()
                .filter(line -> line.endsWith(" EXISTS"))
                .map(line -> Integer.parseInt(line.split(" ", -1)[1]))
                .reduce(0, (before, now) -> now);
    }

    private String send(String command) throws IOException {
        String tag = "X" + ++count;
        socket.getOutputStream()
                .write((tag + ' ' + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return tag;
    }

    private List<String> until(String tag) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); ; line = line()) {
            if (line.startsWith(tag + ' ')) {
                if (!line.startsWith(tag + " OK")) {
                    throw new Refused(line);
                }
                return lines;
            }
            lines.add(line);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(200);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
