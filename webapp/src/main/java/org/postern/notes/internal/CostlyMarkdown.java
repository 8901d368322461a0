package org.postern.notes.internal;

/**
 * Texts that no person writes and that take a Markdown parser far longer than their length: long
 * runs of the marks that open something.
 */
final class CostlyMarkdown {
    /** Each may have to be compared with every other one in its paragraph. */
    private static final int MOST_IN_A_PARAGRAPH = 5_000;

    private CostlyMarkdown() {}

    static boolean is(String markdown) {
        int marks = 0;
        boolean blank = true;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\n') {
                if (blank) {
                    marks = 0;
                }
                blank = true;
            } else if (c != ' ' && c != '\t') {
                blank = false;
                if ("[]*_`<>!&()\\".indexOf(c) >= 0 && ++marks > MOST_IN_A_PARAGRAPH) {
                    return true;
                }
            }
        }
        return false;
    }
}
