package org.postern.message;

import java.util.Arrays;
import java.util.Optional;
import org.postern.message.internal.header.EncodedWords;
import org.postern.message.internal.header.OneLine;
import org.postern.message.internal.mime.Charsets;

/** Unstructured header text, RFC 5322 §3.2.5, as a person reads it: decoded and on one line. */
public final class HeaderText {
    private static final int LONGEST = 1 << 16;

    private HeaderText() {}

    /** The text of a field's octets: those above 127 are UTF-8, or windows-1252 if they are not. */
    public static String decode(byte[] raw) {
        byte[] bounded = raw.length > LONGEST ? Arrays.copyOf(raw, LONGEST) : raw;
        return decode(Charsets.decode(bounded, Optional.empty(), raw.length > LONGEST));
    }

    /**
     * The text of a field with its encoded words (RFC 2047) decoded, folding undone, and controls
     * and bidirectional overrides taken out; of an endless one, the beginning.
     *
     * @param raw characters, not octets: where a library hands octets in the guise of ISO 8859-1,
     *     give them to {@link #decode(byte[])}
     */
    public static String decode(String raw) {
        String bounded = raw.substring(0, Math.min(raw.length(), LONGEST));
        return OneLine.of(EncodedWords.decode(bounded));
    }
}
