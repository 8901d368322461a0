package org.postern.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody looks for: words that must all be there, anywhere and in any case.
 *
 * @param words folded, at most {@link #MOST}; empty to look for everything
 */
public record SearchWords(List<String> words) {
    public static final int MOST = 5;
    public static final SearchWords NONE = new SearchWords(List.of());
    private static final int LONGEST = 200;
    private static final int MOST_MARKS = 30;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** The words of a search field; what is beyond the last one allowed is not looked for. */
    public static SearchWords parse(String text) {
        String folded = fold(PlainText.cut(PlainText.line(text), LONGEST));
        return new SearchWords(
                Arrays.stream(folded.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * Patterns for {@code LIKE … ESCAPE '!'} on folded text, always {@link #MOST}: those without a
     * word fit everything.
     */
    public List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            patterns.add(i < words.size() ? containing(words.get(i)) : "%");
        }
        return patterns;
    }

    /** The pattern of whatever contains this text as it is. */
    public static String containing(String text) {
        return '%' + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    /**
     * The text as it is searched: databases differ in what they take for the same letter in another
     * case, so it is folded here, when it is kept and when it is looked for.
     */
    public static String fold(String text) {
        return inSmallLetters(
                isBuiltToBeSorted(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /**
     * Letter by letter, so that every letter stays where it is. {@link String#toLowerCase} lets
     * some grow, and takes a time for that which is the square of their number.
     */
    public static String inSmallLetters(String text) {
        var small = new StringBuilder(text.length());
        text.codePoints().forEach(point -> small.appendCodePoint(Character.toLowerCase(point)));
        return small.toString();
    }

    /** Marks on one letter are put in order by comparing each with each. */
    private static boolean isBuiltToBeSorted(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }
}
