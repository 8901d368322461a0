package org.postern.message.internal.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which charset a sender means by a label, and text of octets even where the label lies. */
public final class Charsets {
    private static final int LONGEST_LABEL = 40;
    private static final int LARGEST_CHUNK = 4_096;
    private static final int SMALLEST_CHUNK = 16;
    private static final byte ESCAPE = 0x1B;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What senders write for what they use; the wider charset where one contains the other. */
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("iso-8859-8-i", "iso-8859-8"),
                    Map.entry("iso-8859-8-e", "iso-8859-8"),
                    Map.entry("iso-8859-11", "windows-874"),
                    Map.entry("tis-620", "windows-874"),
                    Map.entry("gb2312", "gb18030"),
                    Map.entry("gbk", "gb18030"),
                    Map.entry("x-gbk", "gb18030"),
                    Map.entry("cp936", "gb18030"),
                    Map.entry("gb_2312-80", "gb18030"),
                    Map.entry("big5", "big5-hkscs"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("shift-jis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("koi8", "koi8-r"),
                    Map.entry("utf8", "utf-8"),
                    Map.entry("utf8mb4", "utf-8"),
                    Map.entry("unicode-1-1-utf-8", "utf-8"));

    private Charsets() {}

    /**
     * The charset a label means. Empty for one that is unknown, for US-ASCII (which says nothing
     * about octets above 127), and for one that gives ASCII letters another meaning, as UTF-7 does.
     */
    public static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)))
                    .filter(Charsets::isSane);
        } catch (IllegalArgumentException unknownName) {
            return Optional.empty();
        }
    }

    /** Text of octets under the declared charset, or under the likely one where none is known. */
    public static String decode(byte[] octets, Optional<Charset> declared, boolean cutOff) {
        if (declared.isEmpty() && isPlain(octets)) {
            return new String(octets, StandardCharsets.US_ASCII);
        }
        if (startsWith(octets, 0xEF, 0xBB, 0xBF)) {
            return decode(
                    ByteBuffer.wrap(octets, 3, octets.length - 3), StandardCharsets.UTF_8, cutOff);
        }
        Charset charset = declared.orElseGet(() -> likely(octets, cutOff));
        if (charset.equals(StandardCharsets.UTF_8) && hasNoUtf8(octets, cutOff)) {
            charset = WINDOWS_1252;
        }
        return decode(ByteBuffer.wrap(octets), charset, cutOff);
    }

    /** What nearly all fields of a long list are: the same in whatever they may be decoded by. */
    private static boolean isPlain(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0 || octet == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static Charset likely(byte[] octets, boolean cutOff) {
        if (startsWith(octets, 0xFE, 0xFF) || startsWith(octets, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (!isUtf8(octets, cutOff)) {
            return WINDOWS_1252;
        }
        return hasIso2022Escape(octets)
                ? Charset.forName("x-windows-iso2022jp")
                : StandardCharsets.UTF_8;
    }

    private static String decode(ByteBuffer octets, Charset charset, boolean cutOff) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new StringBuilder(octets.remaining());
        CharBuffer chunk =
                CharBuffer.allocate(Math.clamp(octets.remaining(), SMALLEST_CHUNK, LARGEST_CHUNK));
        while (decoder.decode(octets, chunk, !cutOff).isOverflow()) {
            drain(chunk, text);
        }
        drain(chunk, text);
        if (!cutOff) {
            decoder.flush(chunk);
            drain(chunk, text);
        }
        return text.toString();
    }

    private static void drain(CharBuffer chunk, StringBuilder text) {
        text.append(chunk.flip());
        chunk.clear();
    }

    private static boolean isSane(Charset charset) {
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return false;
        }
        String printable = "<>&\"'/=+-~[]\\{}|@ abcXYZ0189";
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.decode(ByteBuffer.wrap(printable.getBytes(StandardCharsets.US_ASCII)))
                        .toString()
                        .equals(printable);
    }

    private static boolean isUtf8(byte[] octets, boolean cutOff) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        if (!cutOff) {
            try {
                strict.decode(ByteBuffer.wrap(octets));
                return true;
            } catch (CharacterCodingException notUtf8) {
                return false;
            }
        }
        return !strict.decode(ByteBuffer.wrap(octets), CharBuffer.allocate(octets.length), false)
                .isError();
    }

    /** Whether there are octets above 127 and none of them is UTF-8, whatever was declared. */
    private static boolean hasNoUtf8(byte[] octets, boolean cutOff) {
        return !isUtf8(octets, cutOff)
                && decode(ByteBuffer.wrap(octets), StandardCharsets.UTF_8, cutOff)
                        .chars()
                        .allMatch(c -> c < 0x80 || c == 0xFFFD);
    }

    /** ESC $, with which Japanese text begins, RFC 1468. */
    private static boolean hasIso2022Escape(byte[] octets) {
        for (int i = 0; i + 2 < octets.length; i++) {
            if (octets[i] == ESCAPE && octets[i + 1] == '$') {
                return octets[i + 2] == 'B' || octets[i + 2] == '@';
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] octets, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= octets.length || (octets[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
