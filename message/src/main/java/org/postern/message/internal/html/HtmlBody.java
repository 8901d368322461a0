package org.postern.message.internal.html;

import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** The HTML of a message on its way to a page. */
public final class HtmlBody {
    private static final int LONGEST = 3_000_000;
    private static final int DEEPEST = 256;

    private HtmlBody() {}

    /**
     * A page and what it leaves out.
     *
     * @param html the complete document
     * @param remote whether it leaves out images from elsewhere
     */
    public record Result(String html, boolean remote) {}

    /** Reads the HTML and writes what may be shown of it as a page. */
    public static Result write(String html, Function<String, Optional<String>> inlineImages) {
        Optional<Document> document = parse(html);
        if (document.isEmpty()) {
            var text = new StringBuilder();
            Escape.append(BareText.of(bounded(html)), text);
            return new Result(new Page("", false).around("text", text.toString(), true), false);
        }
        var writer = new BodyWriter(inlineImages);
        NodeTraversor.filter(writer, document.get());
        var page = new Page(language(document.get()), writer.coloured());
        boolean shortened = writer.shortened() || html.length() > LONGEST;
        String body = writer.written();
        return new Result(page.around("mail", body, shortened), writer.remote());
    }

    /**
     * jsoup is the parser and nothing else: what it keeps is not yet safe. Empty where the parser
     * fails, as jsoup 1.24.1 does for many nested templates: a stranger must not be able to use
     * that.
     */
    static Optional<Document> parse(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(0).setMaxDepth(DEEPEST);
        try {
            return Optional.of(parser.parseInput(bounded(html), ""));
        } catch (RuntimeException bugInParser) {
            return Optional.empty();
        }
    }

    static String bounded(String html) {
        return html.substring(0, Math.min(html.length(), LONGEST));
    }

    private static String language(Document document) {
        return Optional.ofNullable(document.selectFirst("html"))
                .flatMap(root -> AttributeRules.value("html", "lang", root.attr("lang")))
                .orElse("");
    }
}
