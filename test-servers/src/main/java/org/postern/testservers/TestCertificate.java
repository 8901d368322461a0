package org.postern.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1} that signs itself; clients that trust
 * it trust every server of this package. One a JVM; its files live as long as the JVM.
 */
public final class TestCertificate {
    private static final String ALIAS = "server";
    private static final String PASSWORD = "changeit";
    private static final Duration KEYTOOL_DEADLINE = Duration.ofSeconds(30);

    private final ServerDirectory directory = ServerDirectory.create("certificate");
    private final KeyStore keyStore;

    private TestCertificate(String names) {
        Path file = directory.resolve("server.p12");
        generate(file, names);
        keyStore = load(file);
        try {
            Certificate certificate = keyStore.getCertificate(ALIAS);
            Key key = keyStore.getKey(ALIAS, PASSWORD.toCharArray());
            directory.write("cert.pem", pem("CERTIFICATE", certificate.getEncoded()));
            Path keyPem = directory.write("key.pem", "");
            Files.setPosixFilePermissions(keyPem, PosixFilePermissions.fromString("rw-------"));
            directory.write("key.pem", pem("PRIVATE KEY", key.getEncoded()));
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(ALIAS, certificate);
            try (var out = Files.newOutputStream(trustStore())) {
                trust.store(out, PASSWORD.toCharArray());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one certificate of this JVM. */
    public static TestCertificate shared() {
        return Shared.INSTANCE;
    }

    /** Another certificate, for a server that is not {@code localhost}: name checks must fail. */
    public static TestCertificate forOtherHost() {
        return OtherHost.INSTANCE;
    }

    /** The certificate as PEM: what a server shows and a client trusts. */
    public Path certificatePem() {
        return directory.resolve("cert.pem");
    }

    /** The unencrypted private key as PEM, PKCS #8. */
    public Path keyPem() {
        return directory.resolve("key.pem");
    }

    /** A PKCS #12 store with the certificate only, for {@code javax.net.ssl.trustStore}. */
    public Path trustStore() {
        return directory.resolve("trust.p12");
    }

    public String trustStorePassword() {
        return PASSWORD;
    }

    /** A client's TLS that trusts this certificate and no other; it can serve with it, too. */
    public SSLContext trusting() {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(ALIAS, keyStore.getCertificate(ALIAS));
            var trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusts.init(trust);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusts.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path file, String names) {
        ServerProcess.run(
                KEYTOOL_DEADLINE,
                new byte[0],
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        // GnuTLS, which Courier uses, takes no EC key as Java writes it
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=Test server",
                        "-ext",
                        "san=" + names,
                        "-ext",
                        "bc:critical=ca:true",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD));
    }

    private static KeyStore load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static final class Shared {
        static final TestCertificate INSTANCE =
                new TestCertificate("dns:localhost,ip:127.0.0.1,ip:::1");
    }

    private static final class OtherHost {
        static final TestCertificate INSTANCE = new TestCertificate("dns:elsewhere.example.net");
    }
}
