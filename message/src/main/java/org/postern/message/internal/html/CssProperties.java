package org.postern.message.internal.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.message.internal.html.CssToken.Kind;

/**
 * The style properties a message may set, and their bounds. Not here, on purpose: everything that
 * fetches, moves an element out of its place, animates, or writes text of its own.
 */
final class CssProperties {
    private static final String LINE_STYLES =
            "none hidden dotted dashed solid double groove ridge inset outset thin medium thick";
    private static final Map<String, CssRule> RULES = new HashMap<>();

    static {
        fonts();
        text();
        box();
        borders();
        tablesAndLists();
    }

    private CssProperties() {}

    /** The rule of a property by its lower-case name. */
    static Optional<CssRule> rule(String property) {
        return Optional.ofNullable(RULES.get(property));
    }

    private static void fonts() {
        put("font-family", CssRule.anyWords(40, Kind.STRING, Kind.COMMA));
        put(
                "font",
                CssRule.anyWords(
                        40,
                        Kind.STRING,
                        Kind.COMMA,
                        Kind.SLASH,
                        Kind.LENGTH,
                        Kind.PERCENTAGE,
                        Kind.NUMBER));
        put(
                "font-size",
                CssRule.length(
                        100,
                        400,
                        1,
                        "xx-small x-small small medium large x-large xx-large smaller larger"));
        put("font-style", CssRule.words("italic oblique"));
        put("font-weight", CssRule.words("bold bolder lighter").numbersTo(1000));
        put("font-variant", CssRule.words("small-caps"));
    }

    private static void text() {
        put("color", CssRule.colour("currentcolor"));
        put("background-color", CssRule.colour("currentcolor"));
        put("line-height", CssRule.length(200, 400, 1, "normal").numbersTo(10));
        put("letter-spacing", CssRule.length(20, 0, 1, "normal"));
        put("word-spacing", CssRule.length(20, 0, 1, "normal"));
        put("text-align", CssRule.words("left right center justify start end"));
        put("text-decoration", CssRule.colour("none underline line-through solid dotted dashed"));
        put("text-decoration-line", CssRule.words("none underline line-through"));
        put("text-decoration-color", CssRule.colour("currentcolor"));
        put("text-transform", CssRule.words("none uppercase lowercase capitalize"));
        put("text-indent", CssRule.length(100, 50, 1, "none"));
        put(
                "vertical-align",
                CssRule.length(
                        40, 100, 1, "top middle bottom baseline sub super text-top text-bottom"));
        put("white-space", CssRule.words("normal nowrap pre pre-wrap pre-line"));
        put("word-break", CssRule.words("normal break-all keep-all break-word"));
        put("word-wrap", CssRule.words("normal break-word"));
        put("overflow-wrap", CssRule.words("normal break-word anywhere"));
        put("hyphens", CssRule.words("none manual auto"));
        put("direction", CssRule.words("ltr rtl"));
    }

    private static void box() {
        for (String side : new String[] {"", "-top", "-right", "-bottom", "-left"}) {
            put("padding" + side, CssRule.length(400, 100, 4, "auto"));
            put("margin" + side, CssRule.length(400, 100, 4, "auto"));
        }
        for (String edge : new String[] {"width", "height"}) {
            put(edge, CssRule.length(2000, 100, 1, "auto"));
            put("min-" + edge, CssRule.length(2000, 100, 1, "auto"));
            put("max-" + edge, CssRule.length(4000, 100, 1, "none auto"));
        }
        put("box-sizing", CssRule.words("border-box content-box"));
        put(
                "display",
                CssRule.words(
                        "none block inline inline-block table inline-table table-row table-cell"
                                + " table-row-group table-header-group table-footer-group"
                                + " table-column table-caption list-item"));
        put("float", CssRule.words("left right none"));
        put("clear", CssRule.words("left right both none"));
        put("overflow", CssRule.words("visible hidden auto"));
        put("visibility", CssRule.words("visible hidden collapse"));
        put("opacity", CssRule.length(0, 100, 1, "normal").numbersTo(1));
    }

    private static void borders() {
        CssRule line = CssRule.length(40, 0, 4, LINE_STYLES + " currentcolor").and(Kind.COLOUR);
        for (String side : new String[] {"", "-top", "-right", "-bottom", "-left"}) {
            put("border" + side, line);
            put("border" + side + "-color", CssRule.colour("currentcolor"));
            put("border" + side + "-style", CssRule.length(0, 0, 4, LINE_STYLES));
            put("border" + side + "-width", CssRule.length(40, 0, 4, "thin medium thick"));
        }
        put("border-radius", CssRule.length(400, 100, 4, "none"));
        for (String corner :
                new String[] {"top-left", "top-right", "bottom-left", "bottom-right"}) {
            put("border-" + corner + "-radius", CssRule.length(400, 100, 2, "none"));
        }
        put("outline", CssRule.words("none").and(Kind.LENGTH));
    }

    private static void tablesAndLists() {
        put("border-collapse", CssRule.words("collapse separate"));
        put("border-spacing", CssRule.length(100, 0, 2, "none"));
        put("table-layout", CssRule.words("auto fixed"));
        put("caption-side", CssRule.words("top bottom"));
        put("empty-cells", CssRule.words("show hide"));
        String types =
                "none disc circle square decimal decimal-leading-zero lower-roman upper-roman"
                        + " lower-alpha upper-alpha lower-latin upper-latin lower-greek";
        put("list-style", CssRule.words(types + " inside outside"));
        put("list-style-type", CssRule.words(types));
        put("list-style-position", CssRule.words("inside outside"));
    }

    private static void put(String property, CssRule rule) {
        RULES.put(property, rule);
    }
}
