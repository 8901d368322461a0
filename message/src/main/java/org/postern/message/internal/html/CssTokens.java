package org.postern.message.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postern.message.internal.html.CssToken.Kind;

/**
 * Reads a style value into tokens of known kinds, or not at all: no url, no function but those of
 * colours, no escape, no comment and no character beyond the grammar gets through.
 */
final class CssTokens {
    private static final int LONGEST_VALUE = 400;
    private static final int MOST_TOKENS = 40;
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>[ \\t\\r\\n]+)"
                            + "|(?<number>[+-]?(?:[0-9]{1,6}(?:\\.[0-9]{0,10})?|\\.[0-9]{1,10}))(?<unit>[a-zA-Z]{1,4}|%)?"
                            + "|(?<hash>#[0-9a-fA-F]{3,8})(?![0-9a-zA-Z_-])"
                            + "|(?<function>(?:rgb|hsl)a?)\\((?<arguments>[0-9., %/+deg-]{1,60})\\)"
                            + "|(?<word>-?[a-zA-Z][a-zA-Z0-9-]{0,40})(?![(a-zA-Z0-9_-])"
                            + "|'(?<single>[\\p{L}\\p{N} _-]{1,60})'"
                            + "|\"(?<double>[\\p{L}\\p{N} _-]{1,60})\""
                            + "|(?<comma>,)|(?<slash>/)",
                    Pattern.CASE_INSENSITIVE);

    /** Pixels to a unit; of relative units what they come to with ordinary text. */
    private static final Map<String, Double> PIXELS =
            Map.of(
                    "px", 1.0, "pt", 4.0 / 3, "pc", 16.0, "in", 96.0, "cm", 37.8, "mm", 3.78, "em",
                    16.0, "rem", 16.0, "ex", 8.0, "ch", 8.0);

    private CssTokens() {}

    /** The tokens of a value, or empty where any of it is not understood. */
    static Optional<List<CssToken>> read(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        var tokens = new ArrayList<CssToken>();
        Matcher matcher = TOKEN.matcher(value);
        int at = 0;
        while (at < value.length()) {
            matcher.region(at, value.length());
            if (!matcher.lookingAt() || tokens.size() >= MOST_TOKENS) {
                return Optional.empty();
            }
            if (matcher.group("space") == null) {
                Optional<CssToken> token = token(matcher);
                if (token.isEmpty()) {
                    return Optional.empty();
                }
                tokens.add(token.get());
            }
            at = matcher.end();
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens);
    }

    private static Optional<CssToken> token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return number(matcher.group("number"), matcher.group("unit"));
        }
        if (matcher.group("hash") != null) {
            return hash(matcher.group("hash"));
        }
        if (matcher.group("function") != null) {
            return Optional.of(CssToken.of(Kind.COLOUR, lower(matcher.group())));
        }
        if (matcher.group("comma") != null) {
            return Optional.of(CssToken.of(Kind.COMMA, ","));
        }
        if (matcher.group("slash") != null) {
            return Optional.of(CssToken.of(Kind.SLASH, "/"));
        }
        String word = matcher.group("word");
        if (word != null) {
            boolean colour = CssColours.isNamed(lower(word));
            return Optional.of(
                    colour ? CssToken.of(Kind.COLOUR, lower(word)) : CssToken.of(Kind.WORD, word));
        }
        String single = matcher.group("single");
        String name = single == null ? matcher.group("double") : single;
        return Optional.of(CssToken.of(Kind.STRING, '\'' + name + '\''));
    }

    private static Optional<CssToken> hash(String hash) {
        int digits = hash.length() - 1;
        return digits == 3 || digits == 4 || digits == 6 || digits == 8
                ? Optional.of(CssToken.of(Kind.COLOUR, lower(hash)))
                : Optional.empty();
    }

    private static Optional<CssToken> number(String number, @Nullable String unit) {
        double amount = Double.parseDouble(number);
        if (unit == null) {
            return Optional.of(
                    new CssToken(amount == 0 ? Kind.LENGTH : Kind.NUMBER, number, amount));
        }
        if (unit.equals("%")) {
            return Optional.of(new CssToken(Kind.PERCENTAGE, number + '%', amount));
        }
        Double pixels = PIXELS.get(lower(unit));
        return pixels == null
                ? Optional.empty()
                : Optional.of(new CssToken(Kind.LENGTH, number + lower(unit), amount * pixels));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
