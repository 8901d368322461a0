package org.postern.contacts.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as they are looked for: small letters without accents, cut to a length. */
final class Words {
    private static final int LONGEST = 40;
    private static final int MOST = 60;
    private static final int MOST_TYPED = 4;

    /** A hostile name is not worth more than this. */
    private static final int MOST_READ = 1_000;

    private static final Pattern SPACE = Pattern.compile("[\\s,;<>\"()]+");
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final byte AFTER_ALL = (byte) 0xFF;

    private final Set<String> found = new LinkedHashSet<>();

    /** Takes the words of a text, each whole and in its parts. */
    Words text(String text) {
        for (String word : SPACE.split(folded(text), -1)) {
            add(word);
            for (String part : PARTS.split(word, -1)) {
                add(part);
            }
        }
        return this;
    }

    /** Takes an address, the parts of its local part, and its domain. */
    Words address(String address) {
        String small = folded(address);
        int at = small.lastIndexOf('@');
        add(small);
        for (String part : PARTS.split(at < 0 ? small : small.substring(0, at), -1)) {
            add(part);
        }
        if (at >= 0) {
            add(small.substring(at + 1));
        }
        return this;
    }

    private void add(String word) {
        if (!word.isEmpty() && found.size() < MOST) {
            found.add(cut(word, LONGEST));
        }
    }

    /** As they are stored. */
    List<byte[]> octets() {
        return found.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** What words must begin with, the longest first, since fewest begin with that. */
    static List<String> typed(String text) {
        return Arrays.stream(SPACE.split(folded(text), -1))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .limit(MOST_TYPED)
                .toList();
    }

    /** Where the words that a prefix begins start, inclusive. */
    static byte[] from(String prefix) {
        return prefix.getBytes(StandardCharsets.UTF_8);
    }

    /** Where they end, exclusive. */
    static byte[] to(String prefix) {
        byte[] from = from(prefix);
        byte[] to = Arrays.copyOf(from, from.length + 1);
        to[from.length] = AFTER_ALL;
        return to;
    }

    /** Small letters without accents; the compatible form, so that width does not count. */
    static String folded(String text) {
        String decomposed = Normalizer.normalize(cut(text, MOST_READ), Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** At most so many characters, never half of one. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
