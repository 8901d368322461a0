package org.postern.message.internal.header;

/** Text from outside as one line that cannot reorder or break what stands around it. */
public final class OneLine {
    private static final char REPLACEMENT = '\uFFFD';

    private OneLine() {}

    /**
     * The text without line breaks: each run of controls and folds becomes a space, bidirectional
     * overrides, embeddings and isolates are left out, lone surrogates replaced.
     */
    public static String of(String text) {
        var line = new StringBuilder(text.length());
        boolean folded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c)) {
                if (!folded && !endsWithSpace(line)) {
                    line.append(' ');
                }
                folded = true;
            } else if (!isReordering(c) && !(folded && c == ' ')) {
                folded = false;
                i = append(line, text, i);
            }
        }
        return line.toString().strip();
    }

    /** Whether the character is a control or ends a line somewhere. */
    public static boolean isBreak(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** Whether the character changes the direction of text behind it, UAX 9 §2. */
    public static boolean isReordering(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static int append(StringBuilder line, String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            line.append(c);
            return i;
        }
        boolean pair =
                Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
            line.append(REPLACEMENT);
            return i;
        }
        line.append(c).append(text.charAt(i + 1));
        return i + 1;
    }

    private static boolean endsWithSpace(StringBuilder line) {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    }
}
