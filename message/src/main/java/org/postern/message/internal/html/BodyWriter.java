package org.postern.message.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks a parsed message once and writes what may be shown. Nothing is copied: each tag, attribute
 * and text is written by this class from what the rules allow, so what a parser of ours and a
 * browser might disagree about is never written.
 */
final class BodyWriter implements NodeFilter {
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 200_000;
    private static final int LONGEST_OUTPUT = 8_000_000;
    private final Function<String, Optional<String>> inlineImages;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();
    private int nodes;
    private int dataLeft = ImageSource.DATA_LIMIT;
    private boolean coloured;
    private boolean remote;
    private boolean shortened;

    /**
     * @param inlineImages the address of the image with a Content-ID
     */
    BodyWriter(Function<String, Optional<String>> inlineImages) {
        this.inlineImages = inlineImages;
    }

    /** What was written, with every element closed. */
    String written() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
        return out.toString();
    }

    /** Whether the message brings colours of its own. */
    boolean coloured() {
        return coloured;
    }

    /** Whether something was left out because it is elsewhere. */
    boolean remote() {
        return remote;
    }

    /** Whether something was left out because there was too much. */
    boolean shortened() {
        return shortened;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > MOST_NODES || out.length() > LONGEST_OUTPUT) {
            shortened = true;
            return FilterResult.STOP;
        }
        return switch (node) {
            case Element element -> element(element);
            case TextNode text -> {
                Escape.append(text.getWholeText(), out);
                yield FilterResult.CONTINUE;
            }
            default -> FilterResult.SKIP_ENTIRELY;
        };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(open.peek())) {
            close(open.pop());
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element) {
        switch (ElementRules.of(element)) {
            case DROP -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case IMAGE -> image(element);
            case BODY -> open(element);
            case KEEP -> keep(element);
            case UNWRAP -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void keep(Element element) {
        if (ElementRules.isEmpty(element.normalName())) {
            start(element);
            out.append('>');
        } else {
            open(element);
        }
    }

    private void open(Element element) {
        if (open.size() >= DEEPEST) {
            shortened = true;
            return;
        }
        open.push(element);
        start(element);
        if (element.normalName().equals("a")) {
            link(element);
        }
        out.append('>');
    }

    private void close(Element element) {
        out.append("</").append(writtenName(element)).append('>');
    }

    private static String writtenName(Element element) {
        String name = element.normalName();
        return name.equals("body") ? "div" : name;
    }

    private void start(Element element) {
        out.append('<').append(writtenName(element));
        String name = element.normalName();
        var style = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            switch (key) {
                case "style" -> addStyle(StyleAttribute.of(value), style);
                case "background" -> remote |= !value.isBlank();
                case "bgcolor", "text" -> {
                    if (name.equals("body")) {
                        bodyColour(key, value, style);
                    } else {
                        plain(name, key, value);
                    }
                }
                default -> plain(name, key, value);
            }
        }
        if (!style.isEmpty()) {
            attribute("style", style);
        }
    }

    private void addStyle(StyleAttribute filtered, StringBuilder style) {
        coloured |= filtered.coloured();
        remote |= filtered.fetches();
        style.append(style.isEmpty() || filtered.written().isEmpty() ? "" : ";");
        style.append(filtered.written());
    }

    private void bodyColour(String key, String value, StringBuilder style) {
        String property = key.equals("text") ? "color:" : "background-color:";
        CssColours.ofAttribute(value)
                .ifPresent(colour -> addStyle(StyleAttribute.of(property + colour), style));
    }

    private void plain(String element, String key, String value) {
        boolean link = element.equals("a") && key.equals("title");
        Optional<String> kept = link ? Optional.empty() : AttributeRules.value(element, key, value);
        kept.ifPresent(
                safe -> {
                    coloured |= AttributeRules.isColouring(key);
                    attribute(key, safe);
                });
    }

    /** The title tells where the link leads, whatever its text says. */
    private void link(Element element) {
        LinkTarget.of(element.attr("href"))
                .ifPresent(
                        target -> {
                            attribute("href", target);
                            attribute("title", target);
                            attribute("target", "_blank");
                            attribute("rel", "noopener noreferrer");
                        });
    }

    private void image(Element element) {
        String alt = element.attr("alt").strip();
        switch (ImageSource.of(element, inlineImages, dataLeft)) {
            case ImageSource.Shown(String url) -> {
                dataLeft -= url.startsWith("data:") ? url.length() : 0;
                start(element);
                attribute("src", url);
                if (!element.hasAttr("alt")) {
                    attribute("alt", "");
                }
                out.append('>');
            }
            case ImageSource.Remote() -> {
                remote = true;
                inPlaceOfImage(alt);
            }
            case ImageSource.Missing() -> inPlaceOfImage(alt);
        }
    }

    private void inPlaceOfImage(String alt) {
        if (!alt.isEmpty()) {
            out.append("<span class=\"image\">");
            Escape.append(alt.substring(0, Math.min(alt.length(), 1000)), out);
            out.append("</span>");
        }
    }

    private void attribute(String name, CharSequence value) {
        out.append(' ').append(name).append("=\"");
        Escape.append(value, out);
        out.append('"');
    }
}
