package org.postern.message.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.postern.message.internal.html.ElementRules.Treatment;

/** Reads HTML aloud, as it were: paragraphs, lists, quotations and link targets as plain text. */
public final class PlainText implements NodeFilter {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST_QUOTE = 20;
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "dl",
                    "pre",
                    "blockquote",
                    "table",
                    "figure",
                    "address");
    private static final Set<String> LINES =
            Set.of(
                    "div",
                    "li",
                    "tr",
                    "dt",
                    "dd",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "nav",
                    "aside",
                    "center",
                    "caption",
                    "figcaption",
                    "body",
                    "form",
                    "fieldset");
    private final TextLayout layout = new TextLayout();
    private final Deque<Integer> linkStarts = new ArrayDeque<>();
    private final Deque<Integer> itemNumbers = new ArrayDeque<>();
    private int preformatted;
    private int quotes;
    private int nodes;

    private PlainText() {}

    /** The text of the HTML, of bounded length. */
    public static String of(String html) {
        Optional<Document> document = HtmlBody.parse(html);
        if (document.isEmpty()) {
            return BareText.of(HtmlBody.bounded(html));
        }
        var text = new PlainText();
        NodeTraversor.filter(text, document.get());
        return text.layout.text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > MOST_NODES || layout.length() > LONGEST) {
            return FilterResult.STOP;
        }
        return switch (node) {
            case Element element -> begin(element);
            case TextNode text -> {
                if (preformatted > 0) {
                    layout.preformatted(text.getWholeText());
                } else {
                    layout.words(text.getWholeText());
                }
                yield FilterResult.CONTINUE;
            }
            default -> FilterResult.SKIP_ENTIRELY;
        };
    }

    private FilterResult begin(Element element) {
        String name = element.normalName();
        if (ElementRules.of(element) == Treatment.DROP || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        breakAround(name);
        switch (name) {
            case "br" -> layout.lineBreak();
            case "hr" -> layout.rule();
            case "img" -> layout.words(element.attr("alt"));
            case "pre" -> preformatted++;
            case "a" -> linkStarts.push(layout.length());
            case "ol", "ul" -> itemNumbers.push(name.equals("ol") ? 1 : 0);
            case "li" -> item();
            case "td", "th" -> layout.cell();
            case "blockquote" -> layout.quote(Math.min(++quotes, DEEPEST_QUOTE));
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        String name = element.normalName();
        switch (name) {
            case "pre" -> preformatted--;
            case "a" -> link(element);
            case "ol", "ul" -> itemNumbers.pop();
            default -> {}
        }
        breakAround(name);
        if (name.equals("blockquote")) {
            layout.quote(Math.min(--quotes, DEEPEST_QUOTE));
        }
    }

    private void breakAround(String name) {
        boolean list = name.equals("ul") || name.equals("ol");
        if (PARAGRAPHS.contains(name) || (list && itemNumbers.isEmpty())) {
            layout.endParagraph();
        } else if (list || LINES.contains(name)) {
            layout.endLine();
        }
    }

    private void item() {
        int number = itemNumbers.isEmpty() ? 0 : itemNumbers.pop();
        layout.item(number == 0 ? "- " : number + ". ", Math.max(0, itemNumbers.size()));
        itemNumbers.push(number == 0 ? 0 : number + 1);
    }

    /** Where a link leads, unless its text says so or there is no text to lead from. */
    private void link(Element element) {
        String shown = layout.textFrom(linkStarts.pop()).strip();
        LinkTarget.of(element.attr("href"))
                .filter(target -> !shown.isEmpty() && !sameAddress(target, shown))
                .ifPresent(target -> layout.words(" <" + target + '>'));
    }

    private static boolean sameAddress(String target, String shown) {
        return bare(target).equals(bare(shown));
    }

    private static String bare(String address) {
        String bare = address.toLowerCase(Locale.ROOT);
        for (String start : new String[] {"mailto:", "https://", "http://", "www."}) {
            bare = bare.startsWith(start) ? bare.substring(start.length()) : bare;
        }
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** What the reader did not see must not turn up in the reply. */
    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && StyleAttribute.of(style).hides();
    }
}
