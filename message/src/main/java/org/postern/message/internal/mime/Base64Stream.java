package org.postern.message.internal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Undoes base64, RFC 2045 §6.8: skips what is not of the alphabet, forgives missing padding, and
 * goes on behind padding in the middle.
 */
public final class Base64Stream extends DecodingStream {
    private static final byte[] VALUES = new byte[256];
    private int bits;
    private int pending;

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    public Base64Stream(InputStream encoded) {
        super(encoded);
    }

    /** The six bits a character stands for, or -1 where it is not of the alphabet. */
    public static int valueOf(int character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    @Override
    int next() throws IOException {
        while (pending < 8) {
            int octet = nextEncoded();
            if (octet == END) {
                return END;
            }
            if (octet == '=') {
                pending = 0;
            } else if (VALUES[octet] >= 0) {
                bits = (bits << 6 | VALUES[octet]) & 0xFFFF;
                pending += 6;
            }
        }
        pending -= 8;
        return bits >> pending & 0xFF;
    }
}
