package org.postern.probe.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.postern.backend.ServerAddress;

/**
 * Sees the certificate of a server that was not trusted, to say why. It trusts nobody: it notes
 * what is shown and breaks the handshake off, so that nothing is ever said on such a connection.
 */
final class CertificateWitness implements X509TrustManager, AutoCloseable {
    private final ServerAddress server;
    private @Nullable Dialect dialect;
    private @Nullable ProbeConnection second;
    private volatile @Nullable X509Certificate shown;

    CertificateWitness(ServerAddress server) {
        this.server = server;
    }

    void asksForTlsBy(Dialect known) {
        dialect = known;
    }

    Optional<X509Certificate> look() {
        try {
            var witnessing = SSLContext.getInstance("TLS");
            witnessing.init(null, new TrustManager[] {this}, null);
            second = new ProbeConnection(server, witnessing);
            second.connect();
            if (dialect != null) {
                dialect.greet(second);
                dialect.startTls(second);
            }
            ProbeConnection.secured(witnessing, second.socket(), server).startHandshake();
        } catch (IOException e) {
            // This is how it ends; what counts is whether a certificate was shown before.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no usable TLS", e);
        } finally {
            close();
        }
        return Optional.ofNullable(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        shown = chain[0];
        throw new CertificateException("seen, not trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("nobody is a client here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void close() {
        var open = second;
        if (open != null) {
            second = null;
            open.close();
        }
    }
}
