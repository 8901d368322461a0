package org.postern.message.internal.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which attributes an element may carry, besides style and links, and with what values. */
final class AttributeRules {
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,4})(\\.[0-9]{1,4})?(px|%)?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,5}");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern FONT_SIZE = Pattern.compile("[+-]?[1-7]");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern FACE = Pattern.compile("[\\p{L}\\p{N} ,_-]{1,200}");
    private static final Pattern WORD =
            Pattern.compile(
                    "left|right|center|middle|justify|top|bottom|baseline|absmiddle|texttop|all|both"
                            + "|none|ltr|rtl|auto|row|col|rowgroup|colgroup|disc|circle|square|[1aAiI]");
    private static final int GREATEST_LENGTH = 4000;

    /** Attributes of every element. */
    private static final Map<String, Kind> GLOBAL =
            Map.of("dir", Kind.WORD, "lang", Kind.LANGUAGE, "title", Kind.TEXT);

    private static final Map<String, Kind> TABLE =
            Map.of(
                    "align", Kind.WORD,
                    "bgcolor", Kind.COLOUR,
                    "border", Kind.LENGTH,
                    "cellpadding", Kind.LENGTH,
                    "cellspacing", Kind.LENGTH,
                    "height", Kind.LENGTH,
                    "width", Kind.LENGTH);
    private static final Map<String, Kind> CELL =
            Map.of(
                    "align", Kind.WORD,
                    "bgcolor", Kind.COLOUR,
                    "colspan", Kind.COUNT,
                    "height", Kind.LENGTH,
                    "nowrap", Kind.FLAG,
                    "rowspan", Kind.COUNT,
                    "scope", Kind.WORD,
                    "valign", Kind.WORD,
                    "width", Kind.LENGTH);
    private static final Map<String, Kind> ROW =
            Map.of("align", Kind.WORD, "bgcolor", Kind.COLOUR, "valign", Kind.WORD);
    private static final Map<String, Kind> COLUMN =
            Map.of(
                    "align",
                    Kind.WORD,
                    "span",
                    Kind.COUNT,
                    "valign",
                    Kind.WORD,
                    "width",
                    Kind.LENGTH);
    private static final Map<String, Kind> ALIGNED = Map.of("align", Kind.WORD);
    private static final Map<String, Map<String, Kind>> OWN =
            Map.ofEntries(
                    Map.entry("table", TABLE),
                    Map.entry("td", CELL),
                    Map.entry("th", CELL),
                    Map.entry("tr", ROW),
                    Map.entry("tbody", ROW),
                    Map.entry("thead", ROW),
                    Map.entry("tfoot", ROW),
                    Map.entry("col", COLUMN),
                    Map.entry("colgroup", COLUMN),
                    Map.entry("caption", ALIGNED),
                    Map.entry("div", ALIGNED),
                    Map.entry("p", ALIGNED),
                    Map.entry("h1", ALIGNED),
                    Map.entry("h2", ALIGNED),
                    Map.entry("h3", ALIGNED),
                    Map.entry("h4", ALIGNED),
                    Map.entry("h5", ALIGNED),
                    Map.entry("h6", ALIGNED),
                    Map.entry("br", Map.of("clear", Kind.WORD)),
                    Map.entry(
                            "hr",
                            Map.of(
                                    "align", Kind.WORD,
                                    "color", Kind.COLOUR,
                                    "noshade", Kind.FLAG,
                                    "size", Kind.LENGTH,
                                    "width", Kind.LENGTH)),
                    Map.entry(
                            "font",
                            Map.of(
                                    "color", Kind.COLOUR,
                                    "face", Kind.FACE,
                                    "size", Kind.FONT_SIZE)),
                    Map.entry(
                            "ol",
                            Map.of(
                                    "reversed", Kind.FLAG,
                                    "start", Kind.INTEGER,
                                    "type", Kind.WORD)),
                    Map.entry("ul", Map.of("type", Kind.WORD)),
                    Map.entry("li", Map.of("type", Kind.WORD, "value", Kind.INTEGER)),
                    Map.entry(
                            "img",
                            Map.of(
                                    "align", Kind.WORD,
                                    "alt", Kind.TEXT,
                                    "border", Kind.LENGTH,
                                    "height", Kind.LENGTH,
                                    "hspace", Kind.LENGTH,
                                    "vspace", Kind.LENGTH,
                                    "width", Kind.LENGTH)));

    private AttributeRules() {}

    /** What the value of an attribute is. */
    private enum Kind {
        COLOUR,
        COUNT,
        FACE,
        FLAG,
        FONT_SIZE,
        INTEGER,
        LANGUAGE,
        LENGTH,
        TEXT,
        WORD
    }

    /** The value to write, or empty where the attribute is left out. */
    static Optional<String> value(String element, String attribute, String value) {
        Kind kind = GLOBAL.get(attribute);
        if (kind == null) {
            kind = OWN.getOrDefault(element, Map.of()).get(attribute);
        }
        return kind == null ? Optional.empty() : filtered(kind, value);
    }

    /** Whether the attribute brings a colour. */
    static boolean isColouring(String attribute) {
        return attribute.equals("bgcolor") || attribute.equals("color");
    }

    private static Optional<String> filtered(Kind kind, String value) {
        String trimmed = value.strip();
        return switch (kind) {
            case COLOUR -> CssColours.ofAttribute(value);
            case COUNT -> matching(COUNT, trimmed);
            case FACE -> matching(FACE, trimmed.replace("'", "").replace("\"", ""));
            case FLAG -> Optional.of("");
            case FONT_SIZE -> matching(FONT_SIZE, trimmed);
            case INTEGER -> matching(INTEGER, trimmed);
            case LANGUAGE -> matching(LANGUAGE, trimmed);
            case LENGTH -> length(trimmed);
            case TEXT -> Optional.of(value.substring(0, Math.min(value.length(), LONGEST_TEXT)));
            case WORD ->
                    matching(
                            WORD,
                            trimmed.length() == 1 ? trimmed : trimmed.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<String> length(String value) {
        if (!LENGTH.matcher(value).matches()) {
            return Optional.empty();
        }
        String digits = value.replaceFirst("[.p%].*", "");
        int greatest = value.endsWith("%") ? 100 : GREATEST_LENGTH;
        return Integer.parseInt(digits) <= greatest ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        return value.length() <= 200 && pattern.matcher(value).matches()
                ? Optional.of(value)
                : Optional.empty();
    }
}
