package org.postern.imap.internal.wire;

import java.nio.charset.StandardCharsets;
import org.postern.imap.MailFailure.ProtocolViolation;

/** The characters and numbers of the IMAP grammar, RFC 9051 §9. */
final class Ascii {
    /** Decimal digits that always fit a number64. */
    static final int LONGEST_NUMBER = 18;

    private static final long LARGEST_NZ_NUMBER = 0xFFFF_FFFFL;

    private Ascii() {}

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String string(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A number64; more than that is a server gone mad. */
    static long number(String text) {
        if (!isNumber(text) || text.length() > LONGEST_NUMBER) {
            throw new ProtocolViolation("the server sent a number that is none");
        }
        return Long.parseLong(text);
    }

    /** A UID, UIDVALIDITY or sequence number: 1 to 2<sup>32</sup>-1, RFC 9051 §9 (nz-number). */
    static long nzNumber(String text) {
        long value = number(text);
        if (value < 1 || value > LARGEST_NZ_NUMBER) {
            throw new ProtocolViolation("the server sent an identifier out of range");
        }
        return value;
    }

    /** A count of messages that fits a list on a screen. */
    static int count(long value) {
        if (value > Integer.MAX_VALUE) {
            throw new ProtocolViolation("the server sent a count out of range");
        }
        return (int) value;
    }

    static boolean isAscii(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static String withoutControls(String text) {
        if (!hasControls(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
