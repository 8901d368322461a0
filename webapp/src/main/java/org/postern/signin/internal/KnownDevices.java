package org.postern.signin.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.postern.configuration.InstallationSecret;

/**
 * Browsers in which an account has been signed in before. The browser holds the proof, a number of
 * its own with our seal over it and the account; we keep nothing. It opens nothing: it only lets
 * the browser's tries be counted apart from those of strangers.
 */
final class KnownDevices {
    private static final int NUMBER_OCTETS = 16;
    private static final int LONGEST_PROOF = 128;
    private final InstallationSecret secret;
    private final SecureRandom random;

    KnownDevices(InstallationSecret secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /** A proof for a browser in which the account has just been signed in. */
    String proof(String account) {
        var number = new byte[NUMBER_OCTETS];
        random.nextBytes(number);
        String text = encode(number);
        return text + '.' + seal(text, account);
    }

    /** Under what name a try is counted. */
    String counted(String account, String proof) {
        int dot = proof.indexOf('.');
        if (dot <= 0 || proof.length() > LONGEST_PROOF) {
            return account;
        }
        String number = proof.substring(0, dot);
        boolean genuine =
                MessageDigest.isEqual(
                        seal(number, account).getBytes(StandardCharsets.US_ASCII),
                        proof.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        // No account contains a space in front.
        return genuine ? ' ' + number + ' ' + account : account;
    }

    private String seal(String number, String account) {
        return encode(secret.seal("known-device", number + ' ' + account));
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
