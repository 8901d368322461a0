package org.postern.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this installation knows. Comes from the settings, or is made at first start and kept in
 * the data folder where only our own system user can read it.
 */
public final class InstallationSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int OCTETS = 32;
    private static final String FILE = "secret";
    private final byte[] secret;

    private InstallationSecret(byte[] secret) {
        this.secret = secret;
    }

    static InstallationSecret of(PosternSettings settings) {
        var configured = settings.secret();
        return new InstallationSecret(
                (configured == null ? kept(settings.data()) : configured)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String kept(Path data) {
        var file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadSetting(
                    "postern.data",
                    "is not a folder in which files can be made and read.",
                    "postern.data: /var/lib/postern");
        }
    }

    private static void make(Path file) throws IOException {
        var octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        // Written aside and moved, so that a start cut short leaves no half a secret.
        var draft =
                Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly);
        Files.writeString(
                draft, Base64.getEncoder().encodeToString(octets), StandardOpenOption.SYNC);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its secret is read.
            Files.delete(draft);
        }
    }

    /**
     * A seal over a text (HMAC-SHA-256, RFC 2104) that nobody else can make.
     *
     * @param purpose keeps seals of one use from being taken for those of another
     */
    public byte[] seal(String purpose, String text) {
        return mac(mac(secret, purpose), text);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }
}
