package org.postern.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a back end's certificate may come from: the authorities Java knows, and a file's. */
final class TlsTrust {
    private static final String EXAMPLE = "trust: /etc/postern/campus-ca.pem";

    private TlsTrust() {}

    static SSLContext context(@Nullable Path file, String key) {
        try {
            if (file == null) {
                return SSLContext.getDefault();
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(certificates(file, key)), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no usable TLS", e);
        }
    }

    private static Collection<X509Certificate> certificates(Path file, String key) {
        try (var in = Files.newInputStream(file)) {
            var certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new BadSetting(key, "is a file without a certificate.", EXAMPLE);
            }
            return certificates;
        } catch (IOException e) {
            throw new BadSetting(key, "is a file that cannot be read.", EXAMPLE);
        } catch (CertificateException e) {
            throw new BadSetting(key, "is not a file of certificates in PEM form.", EXAMPLE);
        }
    }

    private static TrustManager[] managers(Collection<X509Certificate> more)
            throws GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store could not be made", e);
        }
        int number = 0;
        for (var certificate : Stream.concat(usual().stream(), more.stream()).toList()) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static List<X509Certificate> usual() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }
}
