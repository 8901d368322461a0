package org.postern.nntp.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.postern.nntp.NewsFailure;
import org.postern.nntp.NewsFailure.ConnectionLost;
import org.postern.nntp.NewsFailure.ProtocolViolation;
import org.postern.nntp.NewsFailure.TlsRefused;
import org.postern.nntp.NewsFailure.TooLarge;
import org.postern.nntp.NewsFailure.Unreachable;
import org.postern.nntp.NewsServer;
import org.postern.nntp.NewsSettings;

/**
 * Lines to and from one server, each step with a deadline. Whatever breaks it is a {@link
 * NewsFailure}, after which it is of no more use.
 */
final class NntpConnection implements AutoCloseable {
    private static final int LONGEST_ANSWER = 4_096;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final NewsServer server;
    private final NewsSettings settings;
    private final Deadlines deadlines;
    private final Socket plain;
    private WireReader in;
    private OutputStream out;
    private boolean broken;
    private boolean secure;

    private NntpConnection(
            NewsServer server, NewsSettings settings, Deadlines deadlines, Socket plain)
            throws IOException {
        this.server = server;
        this.settings = settings;
        this.deadlines = deadlines;
        this.plain = plain;
        in = new WireReader(plain.getInputStream());
        out = new BufferedOutputStream(plain.getOutputStream());
    }

    /** Connects; each address of the host in turn. */
    static NntpConnection connect(NewsServer server, NewsSettings settings, Deadlines deadlines) {
        long end = System.nanoTime() + settings.connectLimit().toNanos();
        IOException last = new SocketTimeoutException("no address answered in time");
        try {
            for (InetAddress address : InetAddress.getAllByName(server.address().host())) {
                int left = (int) Math.max(0, (end - System.nanoTime()) / 1_000_000);
                if (left == 0) {
                    break;
                }
                Socket socket = new Socket();
                try {
                    socket.connect(new InetSocketAddress(address, server.address().port()), left);
                    socket.setTcpNoDelay(true);
                    socket.setKeepAlive(true);
                    return new NntpConnection(server, settings, deadlines, socket);
                } catch (IOException e) {
                    Deadlines.closeQuietly(socket);
                    last = e;
                }
            }
        } catch (IOException unknownHost) {
            last = unknownHost;
        }
        throw new Unreachable("no connection to " + server.address(), last);
    }

    /**
     * Becomes TLS; the certificate must be trusted and carry the server's name, RFC 9525.
     *
     * @throws TlsRefused also where bytes are here already: somebody put them before the TLS
     */
    void startTls() {
        try (var deadline = deadlines.over(plain, settings.connectLimit())) {
            if (in.hasMore()) {
                throw new TlsRefused("the server said more before TLS than it may", null);
            }
            handshake(deadline);
        } catch (IOException e) {
            throw new Unreachable("no TLS with " + server.address(), e);
        }
    }

    private void handshake(Deadlines.Deadline deadline) throws IOException {
        try {
            SSLSocket tls =
                    (SSLSocket)
                            server.tls()
                                    .getSocketFactory()
                                    .createSocket(
                                            plain,
                                            server.address().host(),
                                            server.address().port(),
                                            true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            in = new WireReader(tls.getInputStream());
            out = new BufferedOutputStream(tls.getOutputStream());
            secure = true;
        } catch (SSLException e) {
            if (deadline.isExpired()) {
                throw e;
            }
            throw new TlsRefused("no trusted TLS with " + server.address(), e);
        }
    }

    boolean isSecure() {
        return secure;
    }

    Answer ask(CommandLine command) {
        send(List.of(command));
        return answer();
    }

    /** Sends commands in one go, RFC 3977 §3.5. */
    void send(Collection<CommandLine> commands) {
        guarded(
                settings.commandLimit(),
                () -> {
                    for (CommandLine command : commands) {
                        out.write(command.octets());
                    }
                    out.flush();
                    return out;
                });
    }

    /** The next answer; one that announces the end of the connection (400) is that end. */
    Answer answer() {
        Answer answer =
                guarded(
                        settings.commandLimit(),
                        () -> Answer.read(in.line(LONGEST_ANSWER, LONGEST_ANSWER)));
        if (answer.is(400)) {
            broken = true;
            throw new ConnectionLost("the server ended the connection: " + answer.text(), null);
        }
        return answer;
    }

    /** The multi-line block behind an answer. */
    void block(int keptOfLine, int mostLines, long mostOctets, WireReader.LineTaker taker) {
        guarded(
                settings.transferLimit(),
                () -> {
                    in.block(keptOfLine, mostLines, mostOctets, taker);
                    return in;
                });
    }

    /** The article behind an answer. */
    void article(OutputStream target) {
        guarded(
                settings.transferLimit(),
                () -> {
                    in.article(target, settings.largestArticle());
                    return in;
                });
    }

    /** Octets of an article; the caller has stuffed its dots. */
    void write(byte[] octets, int length) {
        guarded(
                settings.commandLimit(),
                () -> {
                    out.write(octets, 0, length);
                    out.flush();
                    return out;
                });
    }

    boolean isBroken() {
        return broken;
    }

    private <T> T guarded(Duration limit, Step<T> step) {
        boolean done = false;
        try (var deadline = deadlines.over(plain, limit)) {
            T result = run(step, deadline);
            done = true;
            return result;
        } finally {
            broken |= !done;
        }
    }

    private <T> T run(Step<T> step, Deadlines.Deadline deadline) {
        try {
            return step.run();
        } catch (BrokenProtocol e) {
            throw new ProtocolViolation(
                    server.address() + " broke the protocol: " + e.getMessage());
        } catch (ArticleTooLarge e) {
            throw new TooLarge(e.limit());
        } catch (IOException e) {
            if (deadline.isExpired()) {
                var late = new SocketTimeoutException("no answer in time");
                late.initCause(e);
                throw new ConnectionLost(server.address() + " did not answer in time", late);
            }
            throw new ConnectionLost("the connection to " + server.address() + " was lost", e);
        }
    }

    /** Says goodbye without waiting for an answer. */
    void quit() {
        if (!broken) {
            try (var _ = deadlines.over(plain, FAREWELL)) {
                out.write(CommandLine.of("QUIT").octets());
                out.flush();
            } catch (IOException e) {
                // everything that counts was said before
            }
        }
        close();
    }

    /** Closes the socket itself: a polite end of TLS could block. */
    @Override
    public void close() {
        broken = true;
        Deadlines.closeQuietly(plain);
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
