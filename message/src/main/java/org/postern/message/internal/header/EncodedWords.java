package org.postern.message.internal.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.message.internal.mime.Base64Stream;
import org.postern.message.internal.mime.Charsets;

/**
 * One pass over a field that undoes its encoded words, RFC 2047 §6.2. Words of one charset that
 * follow each other are decoded together: some senders split them inside a character.
 */
public final class EncodedWords {
    private static final int LONGEST_CHARSET = 60;
    private final String field;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private String charset = "";
    private int at;

    /** The next end of a word; asked again only when passed, so that the whole stays linear. */
    private int nextEnd = -1;

    private boolean noMoreEnds;

    private EncodedWords(String field) {
        this.field = field;
    }

    /** The field with its encoded words decoded, once: what they contain is not looked at again. */
    public static String decode(String field) {
        return new EncodedWords(field).decode();
    }

    private record Word(String charset, char encoding, int from, int to) {}

    private String decode() {
        int start = field.indexOf("=?");
        while (start >= 0) {
            Word word = wordAt(start);
            if (word == null) {
                plain(start + 2);
                start = field.indexOf("=?", at);
            } else {
                plain(start);
                append(word);
                at = word.to + 2;
                start = field.indexOf("=?", at);
            }
        }
        plain(field.length());
        flush();
        return text.toString();
    }

    /** Takes over what is not a word; white space between two words goes, RFC 2047 §6.2. */
    private void plain(int to) {
        String between = field.substring(at, to);
        at = to;
        if (octets.size() > 0 && between.isBlank() && to < field.length()) {
            return;
        }
        if (!between.isEmpty()) {
            flush();
            text.append(between);
        }
    }

    private @Nullable Word wordAt(int start) {
        int name = start + 2;
        int first = indexOfMark(name, LONGEST_CHARSET);
        if (first < 0 || first == name) {
            return null;
        }
        int second = first + 2;
        if (second >= field.length() || field.charAt(second) != '?') {
            return null;
        }
        char encoding = Character.toUpperCase(field.charAt(first + 1));
        int end = endFrom(second + 1);
        if (end < 0 || (encoding != 'B' && encoding != 'Q')) {
            return null;
        }
        String label = field.substring(name, first);
        int language = label.indexOf('*');
        return new Word(
                language < 0 ? label : label.substring(0, language), encoding, second + 1, end);
    }

    private int indexOfMark(int from, int most) {
        int limit = Math.min(field.length(), from + most);
        for (int i = from; i < limit; i++) {
            char c = field.charAt(i);
            if (c == '?') {
                return i;
            }
            if (c <= ' ' || c >= 0x7F) {
                return -1;
            }
        }
        return -1;
    }

    private int endFrom(int from) {
        if (!noMoreEnds && nextEnd < from) {
            nextEnd = field.indexOf("?=", from);
            noMoreEnds = nextEnd < 0;
        }
        return noMoreEnds ? -1 : nextEnd;
    }

    private void append(Word word) {
        if (!word.charset.equalsIgnoreCase(charset)) {
            flush();
            charset = word.charset;
        }
        if (word.encoding == 'B') {
            base64(word);
        } else {
            quoted(word);
        }
    }

    private void base64(Word word) {
        int bits = 0;
        int pending = 0;
        for (int i = word.from; i < word.to; i++) {
            int value = Base64Stream.valueOf(field.charAt(i));
            if (value < 0) {
                pending = field.charAt(i) == '=' ? 0 : pending;
                continue;
            }
            bits = (bits << 6 | value) & 0xFFFF;
            pending += 6;
            if (pending >= 8) {
                pending -= 8;
                octets.write(bits >> pending & 0xFF);
            }
        }
    }

    private void quoted(Word word) {
        for (int i = word.from; i < word.to; i++) {
            int c = field.codePointAt(i);
            boolean escape = c == '=' && i + 2 < word.to;
            int high = escape ? Character.digit(field.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(field.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                octets.write(high << 4 | low);
                i += 2;
            } else if (c < 0x80) {
                octets.write(c == '_' ? ' ' : c);
            } else {
                octets.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c) - 1;
            }
        }
    }

    private void flush() {
        if (octets.size() > 0) {
            Optional<Charset> named = Charsets.named(charset);
            text.append(Charsets.decode(octets.toByteArray(), named, false));
            octets.reset();
        }
        charset = "";
    }
}
