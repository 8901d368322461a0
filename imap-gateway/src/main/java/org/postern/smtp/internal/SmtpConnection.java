package org.postern.smtp.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.smtp.SubmissionSettings;

/**
 * A connection to a submission server. Whatever breaks it, a deadline included, is an {@link
 * IOException}; closing it never ends a message.
 */
public final class SmtpConnection implements Closeable {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ServerAddress server;
    private final SSLContext tls;
    private final SubmissionSettings settings;
    private final Socket plain;
    private final Watchdog watchdog;
    private Socket socket;
    private ReplyReader replies;
    private OutputStream out;

    private SmtpConnection(
            ServerAddress server, SSLContext tls, SubmissionSettings settings, Socket plain)
            throws IOException {
        this.server = server;
        this.tls = tls;
        this.settings = settings;
        this.plain = plain;
        watchdog = new Watchdog(plain, settings.connect(), settings.total());
        socket = plain;
        replies = new ReplyReader(plain.getInputStream());
        out = plain.getOutputStream();
    }

    /** Connects, and starts TLS where the server expects it from the first byte. */
    public static SmtpConnection open(
            ServerAddress server, SSLContext tls, SubmissionSettings settings) throws IOException {
        var connection =
                new SmtpConnection(server, tls, settings, connect(server, settings.connect()));
        if (server.transport() == Transport.IMPLICIT_TLS) {
            try {
                connection.handshake();
            } catch (IOException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** Tries each address of the host in turn; a fresh socket for each. */
    private static Socket connect(ServerAddress server, Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        IOException failure = new InterruptedIOException("no address answered in time");
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                break;
            }
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(address, server.port()),
                        (int) Math.min(millis, Integer.MAX_VALUE));
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    /**
     * Starts TLS after the server has agreed to STARTTLS.
     *
     * @throws ProtocolViolation when the server, or somebody between, has already sent more: it
     *     would be taken for protected, RFC 3207 §6
     */
    void startTls() throws IOException {
        if (replies.hasMore()) {
            throw new ProtocolViolation("more than one reply to STARTTLS");
        }
        handshake();
    }

    private void handshake() throws IOException {
        guarded(
                settings.connect(),
                () -> {
                    SSLSocket protectedSocket =
                            (SSLSocket)
                                    tls.getSocketFactory()
                                            .createSocket(
                                                    plain, server.host(), server.port(), true);
                    SSLParameters parameters = protectedSocket.getSSLParameters();
                    // RFC 9525 §6.1, RFC 8314 §3.3: the name in the certificate is the host's
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    protectedSocket.setSSLParameters(parameters);
                    protectedSocket.startHandshake();
                    InputStream in = protectedSocket.getInputStream();
                    out = protectedSocket.getOutputStream();
                    replies = new ReplyReader(in);
                    socket = protectedSocket;
                    return socket;
                });
    }

    Reply reply() throws IOException {
        return guarded(settings.reply(), () -> replies.read());
    }

    Reply ask(CommandLine command) throws IOException {
        send(List.of(command));
        return reply();
    }

    /** Sends commands in one go, RFC 2920 §3.1. */
    void send(List<CommandLine> commands) throws IOException {
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append(command.text()).append("\r\n"));
        write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        guarded(
                settings.reply(),
                () -> {
                    out.write(bytes, offset, length);
                    out.flush();
                    return out;
                });
    }

    /** Says goodbye; whether the server answers no longer matters. */
    void quit() {
        try {
            send(List.of(CommandLine.of("QUIT")));
            guarded(FAREWELL, () -> replies.read());
        } catch (IOException e) {
            // everything that counts was said before
        }
    }

    @Override
    public void close() {
        watchdog.allow(FAREWELL);
        try {
            socket.close();
            plain.close();
        } catch (IOException e) {
            // closed by the other side or the watchdog
        } finally {
            watchdog.close();
        }
    }

    private <T> T guarded(Duration deadline, Step<T> step) throws IOException {
        watchdog.allow(deadline);
        try {
            return step.run();
        } catch (IOException e) {
            if (watchdog.hasExpired()) {
                InterruptedIOException late = new InterruptedIOException("no answer in time");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
