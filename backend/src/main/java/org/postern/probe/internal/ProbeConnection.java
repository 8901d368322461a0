package org.postern.probe.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.postern.backend.ServerAddress;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;

/**
 * The connection of one probe: lines, and TLS when its time has come. Its deadlines are the
 * caller's, who closes it.
 */
public final class ProbeConnection implements AutoCloseable {
    private static final int LONGEST_LINE = 8 * 1024;

    private final ServerAddress server;
    private final SSLContext tls;
    private volatile Socket socket = new Socket();
    private volatile boolean closed;
    private final CertificateWitness witness;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    public ProbeConnection(ServerAddress server, SSLContext tls) {
        this.server = server;
        this.tls = tls;
        this.witness = new CertificateWitness(server);
    }

    /** Connects to the first address that takes it; a fresh socket for each. */
    public Finding connect() throws IOException {
        IOException failure = new UnknownHostException(server.host());
        for (var address : InetAddress.getAllByName(server.host())) {
            try {
                return connect(address);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private Finding connect(InetAddress address) throws IOException {
        var next = new Socket();
        socket = next;
        if (closed) {
            throw new InterruptedIOException("closed meanwhile");
        }
        next.connect(new InetSocketAddress(address, server.port()));
        next.setTcpNoDelay(true);
        in = next.getInputStream();
        out = next.getOutputStream();
        return new Finding.Connected(address.getHostAddress() + ':' + server.port());
    }

    /** Tells how to come to TLS a second time, should the certificate have to be looked at. */
    public void prepareWitness(Dialect dialect) {
        witness.asksForTlsBy(dialect);
    }

    /** Becomes TLS, and says by which certificate; RFC 9525 §6.1: it carries the host's name. */
    public Finding protect() throws IOException {
        try {
            var secure = secured(tls, socket, server);
            secure.startHandshake();
            in = secure.getInputStream();
            out = secure.getOutputStream();
            var session = secure.getSession();
            var shown = (X509Certificate) session.getPeerCertificates()[0];
            return new Finding.Protected(session.getProtocol(), CertificateFacts.of(shown));
        } catch (SSLException e) {
            throw new Refusal(why());
        }
    }

    private Failed why() {
        return witness.look()
                .map(shown -> CertificateFacts.objection(shown, server.host()))
                .orElseGet(() -> Failed.of(Reason.NO_COMMON_TLS));
    }

    static SSLSocket secured(SSLContext tls, Socket socket, ServerAddress server)
            throws IOException {
        var secure =
                (SSLSocket)
                        tls.getSocketFactory()
                                .createSocket(socket, server.host(), server.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    Socket socket() {
        return socket;
    }

    void send(String line) throws IOException {
        if (out == null) {
            throw new IOException("not connected");
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** One line without its end; what is beyond the limit is no protocol we know. */
    String line() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (line.length() == LONGEST_LINE) {
                throw new Refusal(Reason.OTHER_PROTOCOL, "");
            }
            if (octet >= ' ') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    /** Says goodbye, whether the server still listens or not. */
    void leave(String farewell) {
        try {
            send(farewell);
        } catch (IOException e) {
            // everything that counts was heard before
        }
    }

    @Override
    public void close() {
        closed = true;
        witness.close();
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
