package org.postern.message.internal.html;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postern.message.internal.html.CssToken.Kind;

/**
 * What the value of one style property may be made of.
 *
 * @param kinds kinds of token besides the words
 * @param words the words that may occur, or a star for any
 * @param longest the greatest length in pixels
 * @param mostPercent the greatest percentage
 * @param greatest the greatest number without a unit
 * @param most how many tokens
 */
record CssRule(
        Set<Kind> kinds,
        Set<String> words,
        double longest,
        double mostPercent,
        double greatest,
        int most) {
    private static final Set<String> EVERYWHERE = Set.of("inherit", "initial", "unset", "normal");
    private static final Set<String> ANY = Set.of("*");

    static CssRule words(String words) {
        return new CssRule(Set.of(), Set.of(words.split(" ", -1)), 0, 0, 0, 2);
    }

    static CssRule anyWords(int most, Kind... kinds) {
        return new CssRule(EnumSet.copyOf(Set.of(kinds)), ANY, 100, 400, 1000, most);
    }

    static CssRule colour(String words) {
        return new CssRule(EnumSet.of(Kind.COLOUR), Set.of(words.split(" ", -1)), 0, 0, 0, 4);
    }

    static CssRule length(double longest, double mostPercent, int most, String words) {
        return new CssRule(
                EnumSet.of(Kind.LENGTH, Kind.PERCENTAGE),
                Set.of(words.split(" ", -1)),
                longest,
                mostPercent,
                0,
                most);
    }

    CssRule and(Kind kind) {
        var more = EnumSet.of(kind);
        more.addAll(kinds);
        return new CssRule(more, words, longest, mostPercent, greatest, most);
    }

    CssRule numbersTo(double limit) {
        CssRule rule = and(Kind.NUMBER);
        return new CssRule(rule.kinds, words, longest, mostPercent, limit, most);
    }

    boolean allows(List<CssToken> tokens) {
        return tokens.size() <= most && tokens.stream().allMatch(this::allows);
    }

    private boolean allows(CssToken token) {
        return switch (token.kind()) {
            case WORD -> allowsWord(token.text().toLowerCase(Locale.ROOT));
            case NUMBER ->
                    kinds.contains(Kind.NUMBER)
                            && token.amount() >= 0
                            && token.amount() <= greatest;
            case LENGTH ->
                    kinds.contains(Kind.LENGTH) && token.amount() >= 0 && token.amount() <= longest;
            case PERCENTAGE ->
                    kinds.contains(Kind.PERCENTAGE)
                            && token.amount() >= 0
                            && token.amount() <= mostPercent;
            case COLOUR -> kinds.contains(Kind.COLOUR) || words.equals(ANY);
            case STRING, COMMA, SLASH -> kinds.contains(token.kind());
        };
    }

    private boolean allowsWord(String word) {
        return words.equals(ANY) || EVERYWHERE.contains(word) || words.contains(word);
    }
}
