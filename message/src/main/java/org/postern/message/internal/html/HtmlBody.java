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
        Document document = parse(html);
        var writer = new BodyWriter(inlineImages);
        NodeTraversor.filter(writer, document);
        var page = new Page(language(document), writer.coloured());
        boolean shortened = writer.shortened() || html.length() > LONGEST;
        String body = writer.written();
        return new Result(page.around("mail", body, shortened), writer.remote());
    }

    /** jsoup is the parser and nothing else: what it keeps is not yet safe. */
    static Document parse(String html) {
        String bounded = html.substring(0, Math.min(html.length(), LONGEST));
        return Parser.htmlParser().setTrackErrors(0).setMaxDepth(DEEPEST).parseInput(bounded, "");
    }

    private static String language(Document document) {
        return Optional.ofNullable(document.selectFirst("html"))
                .flatMap(root -> AttributeRules.value("html", "lang", root.attr("lang")))
                .orElse("");
    }
}
