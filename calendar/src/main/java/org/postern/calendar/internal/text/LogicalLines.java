package org.postern.calendar.internal.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The unfolded lines of a file, RFC 5545 §3.1. Unfolds octets before it decodes them, since a fold
 * may split a character; takes any end of line, byte order mark, UTF-16 and, where a line is not
 * UTF-8, Windows' Western characters.
 */
final class LogicalLines {
    static final int MOST_OCTETS = 2_000_000;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final byte[] octets;
    private int at;
    private long line = 1;
    private long begins = 1;
    private boolean tooLong;

    LogicalLines(byte[] file) {
        this.octets = utf8(file);
        this.at = startsWith(octets, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }

    private static byte[] utf8(byte[] file) {
        Charset charset;
        if (startsWith(file, 0xfe, 0xff) || startsWith(file, 0, 'B')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(file, 0xff, 0xfe) || startsWith(file, 'B', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            return file;
        }
        return new String(file, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] file, int... prefix) {
        if (file.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((file[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the line given last began, from 1. */
    long number() {
        return begins;
    }

    /** Whether the line given last was longer than we read; it is cut then. */
    boolean tooLong() {
        return tooLong;
    }

    Optional<String> next() {
        if (at >= octets.length) {
            return Optional.empty();
        }
        begins = line;
        tooLong = false;
        ByteArrayOutputStream unfolded = new ByteArrayOutputStream(128);
        take(unfolded);
        while (at < octets.length && (octets[at] == ' ' || octets[at] == '\t')) {
            at++;
            take(unfolded);
        }
        return Optional.of(decode(unfolded.toByteArray()));
    }

    /** Takes one physical line and leaves its end behind; NUL and the like are dropped. */
    private void take(ByteArrayOutputStream into) {
        while (at < octets.length) {
            byte octet = octets[at++];
            if (octet == '\n' || octet == '\r') {
                if (octet == '\r' && at < octets.length && octets[at] == '\n') {
                    at++;
                }
                break;
            }
            boolean control = (octet >= 0 && octet < ' ' && octet != '\t') || octet == 0x7f;
            if (into.size() >= MOST_OCTETS) {
                tooLong = true;
            } else if (!control) {
                into.write(octet);
            }
        }
        line++;
    }

    private static String decode(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(octets, WESTERN);
        }
    }
}
