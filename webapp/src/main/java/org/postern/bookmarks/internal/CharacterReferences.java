package org.postern.bookmarks.internal;

import java.util.Map;

/** The character references that browsers write into bookmark files, read and written. */
final class CharacterReferences {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST = 10;

    private CharacterReferences() {}

    /** What is no reference stays as it is. */
    static String read(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '&' ? end(text, at + 1) : -1;
            String character = end < 0 ? "" : character(text.substring(at + 1, end));
            if (character.isEmpty()) {
                plain.append(c);
                at++;
            } else {
                plain.append(character);
                at = end + 1;
            }
        }
        return plain.toString();
    }

    private static int end(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    /** Text as it stands between tags or in quotes. */
    static String write(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
