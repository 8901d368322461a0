package org.postern.testservers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on loopback that can do to a connection what networks do.
 *
 * <p>Its port stays the same while it refuses connections and takes them again.
 */
public final class FaultProxy implements AutoCloseable {
    /** From which side bytes are counted. */
    public enum Direction {
        TO_CLIENT,
        TO_SERVER
    }

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int BUFFER = 16_384;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final int port = FreePorts.next();
    private final int serverPort;
    private final Gate gate = new Gate();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private @Nullable Listener listener;

    private FaultProxy(int serverPort) {
        this.serverPort = serverPort;
    }

    /** Starts a proxy that passes everything to a server's port. */
    public static FaultProxy before(int serverPort) {
        FaultProxy proxy = new FaultProxy(serverPort);
        proxy.accept();
        return proxy;
    }

    public int port() {
        return port;
    }

    /** Takes all faults back: passes bytes and takes connections. */
    public synchronized void pass() {
        gate.pass();
        accept();
    }

    /**
     * Closes each connection when so many more bytes have gone one way, counted from now and over
     * all connections; later ones are closed at their first byte.
     */
    public void cutAfter(Direction direction, long bytes) {
        gate.cutAfter(direction, bytes);
    }

    /** Lets no byte through either way, but keeps connections open, until {@link #pass}. */
    public void stall() {
        gate.stall();
    }

    /** Refuses new connections; those that are open stay. */
    public synchronized void refuse() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    /** Resets all open connections (RST); new ones are taken. */
    public void reset() {
        links.forEach(Link::reset);
    }

    /** Connections open now. */
    public int open() {
        return links.size();
    }

    /** Connections taken since the start. */
    public int accepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        refuse();
        gate.pass();
        links.forEach(Link::close);
    }

    private synchronized void accept() {
        if (listener == null) {
            listener = new Listener();
        }
    }

    private void link(Socket client) {
        try {
            Link link = new Link(client, new Socket(LOOPBACK, serverPort, source(), 0));
            links.add(link);
            Thread.ofVirtual()
                    .name("fault-proxy-" + port)
                    .start(() -> link.copy(Direction.TO_CLIENT));
            link.copy(Direction.TO_SERVER);
        } catch (IOException serverGone) {
            close(client);
        }
    }

    /** Not the server's own address: Dovecot would take such a client for a secure one. */
    private static InetAddress source() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    }

    private static void close(@Nullable Closeable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections until it is closed. */
    private final class Listener {
        private final ServerSocket socket;
        private final Thread thread;

        Listener() {
            try {
                socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(LOOPBACK, port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            thread = Thread.ofVirtual().name("fault-proxy-" + port).start(this::accept);
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    accepted.incrementAndGet();
                    Thread.ofVirtual().name("fault-proxy-" + port).start(() -> link(client));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        /** The port is closed for good only when the thread that waits on it has let go. */
        void close() {
            FaultProxy.close(socket);
            try {
                if (!thread.join(DEADLINE)) {
                    throw new IllegalStateException("the port could not be closed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A client's connection and the server's that belongs to it. */
    private final class Link {
        private final Socket client;
        private final Socket server;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void copy(Direction direction) {
            boolean toClient = direction == Direction.TO_CLIENT;
            try {
                InputStream in = (toClient ? server : client).getInputStream();
                OutputStream out = (toClient ? client : server).getOutputStream();
                byte[] buffer = new byte[BUFFER];
                int read = in.read(buffer);
                while (read >= 0) {
                    int allowed = gate.allowed(direction, read);
                    out.write(buffer, 0, allowed);
                    if (allowed < read) {
                        break;
                    }
                    read = in.read(buffer);
                }
            } catch (IOException ended) {
                // either side may go at any time; the other is closed below
            } finally {
                close();
            }
        }

        void reset() {
            closeByReset(client);
            closeByReset(server);
            close();
        }

        private static void closeByReset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                return;
            }
            FaultProxy.close(socket);
        }

        void close() {
            links.remove(this);
            FaultProxy.close(client);
            FaultProxy.close(server);
        }
    }
}
