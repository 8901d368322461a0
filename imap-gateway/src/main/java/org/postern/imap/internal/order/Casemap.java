package org.postern.imap.internal.order;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * The collation i;unicode-casemap, RFC 5051 §2: every character in title case, then decomposed;
 * compared by code points.
 */
final class Casemap {
    static final Comparator<String> ORDER = Casemap::compare;

    private Casemap() {}

    static String key(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return upperCase(text);
        }
        StringBuilder titled = new StringBuilder(text.length());
        text.codePoints().map(Character::toTitleCase).forEach(titled::appendCodePoint);
        return Normalizer.normalize(titled, Normalizer.Form.NFKD);
    }

    private static String upperCase(String ascii) {
        StringBuilder upper = new StringBuilder(ascii);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** As the octets in UTF-8 would compare: surrogates come behind everything else. */
    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean differ = Character.isSurrogate(a) != Character.isSurrogate(b);
                return differ ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
            }
        }
        return one.length() - other.length();
    }
}
