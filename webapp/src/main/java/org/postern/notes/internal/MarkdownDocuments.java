package org.postern.notes.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.postern.message.MessageDocument;
import org.postern.notes.NoteDocuments;
import org.springframework.stereotype.Component;

/**
 * Markdown in two steps: HTML of which nothing was typed as HTML, and that through the same filter
 * as the mail of strangers.
 */
@Component
class MarkdownDocuments implements NoteDocuments {
    /** Deeper is nobody's outline. */
    private static final int DEEPEST = 50;

    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto", "news");
    private final Parser parser =
            Parser.builder().maxOpenBlockParsers(DEEPEST).postProcessor(new NoteOutline()).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new ListedSchemes())
                    .build();

    @Override
    public MessageDocument render(String markdown) {
        if (CostlyMarkdown.is(markdown)) {
            return MessageDocument.ofText(markdown, false);
        }
        try {
            String html = renderer.render(parser.parse(markdown));
            return MessageDocument.ofHtml(html, _ -> Optional.empty());
        } catch (StackOverflowError _) {
            // Built to be deep; the text itself is still worth reading.
            return MessageDocument.ofText(markdown, false);
        }
    }

    /** Links to elsewhere by listed schemes only; no image is ever fetched. */
    private static final class ListedSchemes implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            int colon = url.indexOf(':');
            String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
