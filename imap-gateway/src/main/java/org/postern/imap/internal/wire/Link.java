package org.postern.imap.internal.wire;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailFailure.Unreachable;

/** A socket to a server, plain or TLS, with its buffers. Used by one thread at a time. */
final class Link implements AutoCloseable {
    private static final int OUTPUT_BUFFER = 8 * 1024;

    private final ServerAddress address;
    private final Socket plain;
    private final Deadlines.Deadline deadline;
    private final WireLimits limits;
    private Socket active;
    private final AtomicReference<@Nullable Runnable> onClose = new AtomicReference<>();
    private WireInput in;
    private OutputStream out;

    private Link(ServerAddress address, Socket plain, Deadlines deadlines, WireLimits limits)
            throws IOException {
        this.address = address;
        this.plain = plain;
        this.deadline = deadlines.over(plain);
        this.limits = limits;
        this.active = plain;
        this.in = new WireInput(plain.getInputStream(), limits);
        this.out = new BufferedOutputStream(plain.getOutputStream(), OUTPUT_BUFFER);
    }

    /** Connects; with TLS at once where the address says so. */
    static Link open(
            ServerAddress address,
            SSLContext tls,
            Duration limit,
            Deadlines deadlines,
            WireLimits limits) {
        Link link = connect(address, limit, deadlines, limits);
        if (address.transport() == Transport.IMPLICIT_TLS) {
            link.startTls(tls, limit);
        }
        return link;
    }

    private static Link connect(
            ServerAddress address, Duration limit, Deadlines deadlines, WireLimits limits) {
        long end = System.nanoTime() + limit.toNanos();
        IOException last = new SocketTimeoutException("no time left");
        try {
            for (InetAddress host : InetAddress.getAllByName(address.host())) {
                int left = (int) Math.max(0, (end - System.nanoTime()) / 1_000_000);
                if (left == 0) {
                    break;
                }
                Socket socket = new Socket();
                try {
                    socket.connect(new InetSocketAddress(host, address.port()), left);
                    configure(socket);
                    return new Link(address, socket, deadlines, limits);
                } catch (IOException e) {
                    Deadlines.closeQuietly(socket);
                    last = e;
                }
            }
        } catch (IOException unknownHost) {
            last = unknownHost;
        }
        throw new Unreachable("no connection to " + address, last);
    }

    /** A peer that vanished without a word is noticed within 45 seconds, whatever we wait for. */
    private static void configure(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 15);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 10);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    /**
     * Becomes TLS; the certificate must be trusted and carry the server's name, RFC 9525.
     *
     * @throws TlsRefused also where bytes are here already: somebody put them before the TLS
     */
    void startTls(SSLContext tls, Duration limit) {
        if (in.hasBuffered()) {
            close();
            throw new TlsRefused("the server said more before TLS than it may", null);
        }
        deadline.set(limit);
        try {
            SSLSocket secure =
                    (SSLSocket)
                            tls.getSocketFactory()
                                    .createSocket(plain, address.host(), address.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            active = secure;
            in = new WireInput(secure.getInputStream(), limits);
            out = new BufferedOutputStream(secure.getOutputStream(), OUTPUT_BUFFER);
        } catch (IOException e) {
            close();
            if (e instanceof SSLException && !deadline.isExpired()) {
                throw new TlsRefused("no trusted TLS with " + address, e);
            }
            throw new Unreachable("no TLS with " + address, e);
        } finally {
            deadline.takeBack();
        }
    }

    /** Both directions are compressed from here on, RFC 4978: raw DEFLATE, flushed at need. */
    void compress() throws IOException {
        InputStream rest = new ByteArrayInputStream(in.takeBuffered());
        InputStream octets = new SequenceInputStream(rest, active.getInputStream());
        in = new WireInput(new InflaterInputStream(octets, new Inflater(true)), limits);
        out =
                new BufferedOutputStream(
                        new DeflaterOutputStream(
                                active.getOutputStream(),
                                new Deflater(Deflater.DEFAULT_COMPRESSION, true),
                                OUTPUT_BUFFER,
                                true),
                        OUTPUT_BUFFER);
    }

    /** Whether the server runs on this machine. */
    boolean isLocal() {
        return plain.getInetAddress().isLoopbackAddress();
    }

    Deadlines.Deadline deadline() {
        return deadline;
    }

    WireInput in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Waits for the server to say something of its own accord; false where it did not. */
    boolean awaitInput(Duration limit) throws IOException {
        if (in.hasBuffered()) {
            return true;
        }
        active.setSoTimeout((int) Math.max(1, limit.toMillis()));
        try {
            in.peek();
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        } finally {
            if (!plain.isClosed()) {
                active.setSoTimeout(0);
            }
        }
    }

    /** Run once when the link is closed, or at once where it is. */
    void onClose(Runnable action) {
        onClose.set(action);
        if (plain.isClosed()) {
            tellClosed();
        }
    }

    private void tellClosed() {
        Runnable action = onClose.getAndSet(null);
        if (action != null) {
            action.run();
        }
    }

    /** Closes the socket itself: a polite end of TLS could block. */
    @Override
    public void close() {
        deadline.drop();
        Deadlines.closeQuietly(plain);
        tellClosed();
    }
}
