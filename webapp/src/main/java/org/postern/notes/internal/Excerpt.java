package org.postern.notes.internal;

import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;

/** The few words of a note that a list shows. */
final class Excerpt {
    private static final int LENGTH = 160;
    private static final int BEFORE = 40;

    private Excerpt() {}

    /**
     * One line.
     *
     * @param beginning of the text
     * @param around what is around the first of the words, or the beginning again
     */
    static String of(String beginning, String around, SearchWords words) {
        int hit = hit(SearchWords.inSmallLetters(around), words);
        if (hit < 0) {
            return line(beginning);
        }
        boolean inside = !around.startsWith(PlainText.cut(beginning, LENGTH));
        if (hit <= BEFORE) {
            return (inside ? "… " : "") + line(around);
        }
        return "… " + line(around.substring(wordStart(around, hit - BEFORE)));
    }

    private static String line(String text) {
        String part = PlainText.cut(text, LENGTH * 2);
        String line = part.replaceAll("[#*_`>\\[\\]|~-]{1,50}", " ").replaceAll("\\s{1,50}", " ");
        return PlainText.cut(line.strip(), LENGTH);
    }

    private static int hit(String text, SearchWords words) {
        return words.words().stream()
                .mapToInt(text::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
    }

    private static int wordStart(String text, int from) {
        int space = text.indexOf(' ', from);
        boolean near = space >= 0 && space < from + BEFORE;
        int start = near ? space + 1 : from;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }
}
