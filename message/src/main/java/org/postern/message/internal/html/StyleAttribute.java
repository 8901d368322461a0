package org.postern.message.internal.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.message.internal.html.CssToken.Kind;

/** Filters a style attribute: declarations that are understood are written anew, the rest goes. */
final class StyleAttribute {
    private static final int LONGEST = 10_000;
    private static final int MOST_DECLARATIONS = 100;

    /** Properties that make a message rely on a light background, or bring one of their own. */
    private static final Set<String> COLOURING = Set.of("color", "background-color");

    private final StringBuilder written = new StringBuilder();
    private boolean coloured;
    private boolean fetches;
    private boolean hides;

    private StyleAttribute(String style) {
        String bounded = style.substring(0, Math.min(style.length(), LONGEST));
        int from = 0;
        int count = 0;
        while (from < bounded.length() && count++ < MOST_DECLARATIONS) {
            int end = endOfDeclaration(bounded, from);
            declaration(bounded.substring(from, end));
            from = end + 1;
        }
    }

    static StyleAttribute of(String style) {
        return new StyleAttribute(style);
    }

    /** The declarations that are kept; empty where none is. */
    String written() {
        return written.toString();
    }

    /** Whether a colour of text or background is among them. */
    boolean coloured() {
        return coloured;
    }

    /** Whether a declaration that was left out would have fetched something. */
    boolean fetches() {
        return fetches;
    }

    /** Whether the element is not to be seen. */
    boolean hides() {
        return hides;
    }

    /** The next semicolon outside of quotes and brackets, where a careless one does no harm. */
    private static int endOfDeclaration(String style, int from) {
        char quote = 0;
        int brackets = 0;
        for (int i = from; i < style.length(); i++) {
            char c = style.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                brackets++;
            } else if (c == ')') {
                brackets--;
            } else if (c == ';' && brackets <= 0) {
                return i;
            }
        }
        return style.length();
    }

    private void declaration(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = withoutImportance(declaration.substring(colon + 1).strip());
        if (property.equals("background")) {
            background(value);
            return;
        }
        Optional<CssRule> rule = CssProperties.rule(property);
        Optional<List<CssToken>> tokens =
                rule.isPresent() ? CssTokens.read(value) : Optional.empty();
        fetches |= tokens.isEmpty() && mentionsUrl(value);
        if (rule.isPresent() && tokens.isPresent() && rule.get().allows(tokens.get())) {
            write(property, tokens.get());
        }
    }

    /** Of the shorthand, only the colour. */
    private void background(String value) {
        fetches |= mentionsUrl(value);
        // What stands in brackets other than a colour's may hold anything: then there is none.
        int url = value.toLowerCase(Locale.ROOT).indexOf("url(");
        int close = url < 0 ? -1 : value.indexOf(')', url);
        String rest = url < 0 ? value : value.substring(0, url) + value.substring(close + 1);
        if (url >= 0 && close < 0) {
            return;
        }
        List<CssToken> colours =
                CssTokens.read(rest).orElse(List.of()).stream()
                        .filter(token -> token.kind() == Kind.COLOUR)
                        .toList();
        if (colours.size() == 1) {
            write("background-color", colours);
        }
    }

    private void write(String property, List<CssToken> tokens) {
        coloured |=
                COLOURING.contains(property)
                        && tokens.stream().anyMatch(token -> token.kind() == Kind.COLOUR);
        if (!written.isEmpty()) {
            written.append(';');
        }
        String value = tokens.stream().map(CssToken::text).collect(Collectors.joining(" "));
        hides |= property.equals("display") && value.equalsIgnoreCase("none");
        hides |= property.equals("visibility") && value.equalsIgnoreCase("hidden");
        written.append(property).append(':').append(value.replace(" ,", ","));
    }

    private static String withoutImportance(String value) {
        int mark = value.lastIndexOf('!');
        return mark >= 0 && value.substring(mark + 1).strip().equalsIgnoreCase("important")
                ? value.substring(0, mark).strip()
                : value;
    }

    private static boolean mentionsUrl(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("url(") || lower.contains("image(") || lower.contains("image-set(");
    }
}
