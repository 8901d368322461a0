package org.postern.notes.internal;

import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;

/** The few words of a note that a list shows. */
final class Excerpt {
    private static final int LENGTH = 160;
    private static final int BEFORE = 40;
    private static final int LOOKED_THROUGH = 200_000;

    private Excerpt() {}

    /** What is around the first of the words that is found, or else the beginning. */
    static String of(String text, SearchWords words) {
        String head = PlainText.cut(text, LOOKED_THROUGH);
        int hit = hit(SearchWords.inSmallLetters(head), words);
        int start = hit <= BEFORE || hit >= head.length() ? 0 : wordStart(head, hit - BEFORE);
        String part = PlainText.cut(head.substring(start), LENGTH * 2);
        String line = part.replaceAll("[#*_`>\\[\\]|~-]{1,50}", " ").replaceAll("\\s{1,50}", " ");
        return (start > 0 ? "… " : "") + PlainText.cut(line.strip(), LENGTH);
    }

    private static int hit(String text, SearchWords words) {
        return words.words().stream()
                .mapToInt(text::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
    }

    private static int wordStart(String text, int from) {
        int space = text.indexOf(' ', from);
        boolean near = space >= 0 && space < from + BEFORE;
        int start = near ? space + 1 : from;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }
}
