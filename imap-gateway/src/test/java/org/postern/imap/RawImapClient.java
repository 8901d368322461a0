package org.postern.imap;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket and octets written beforehand: the measure for what a mail server can give. */
final class RawImapClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private int count;

    RawImapClient(String host, int port, String user, String password) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        line();
        run("LOGIN " + user + ' ' + password);
    }

    /** Sends commands at once, reads until the last has ended; the number of messages, if told. */
    int run(String... commands) throws IOException {
        StringBuilder octets = new StringBuilder();
        for (String command : commands) {
            octets.append('R').append(++count).append(' ').append(command).append("\r\n");
        }
        socket.getOutputStream().write(octets.toString().getBytes(StandardCharsets.US_ASCII));
        int exists = -1;
        for (int open = commands.length; open > 0; ) {
            String line = line();
            if (line.startsWith("R") && !line.startsWith("References:")) {
                if (!line.contains(" OK")) {
                    throw new IOException(line);
                }
                open--;
            } else if (line.endsWith(" EXISTS")) {
                exists = Integer.parseInt(line.substring(2, line.indexOf(' ', 2)));
            }
        }
        return exists;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
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
