package org.postern.message.internal.html;

/** Writes text so that no HTML parser sees anything but text in it. */
final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** Appends text for use between tags or inside double quotes; controls are left out. */
    static void append(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> i = other(c, text, i, out);
            }
        }
    }

    private static int other(char c, CharSequence text, int i, StringBuilder out) {
        if (Character.isSurrogate(c)) {
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            out.append(pair ? c : REPLACEMENT);
            if (pair) {
                out.append(text.charAt(i + 1));
                return i + 1;
            }
        } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
            out.append(c);
        }
        return i;
    }
}
