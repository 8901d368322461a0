package org.postern.message.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page around a message: its language, its sheet, and the one style block there is. */
final class Page {
    private static final String STYLE = resource("page.css");
    private final String language;
    private final boolean ownColours;

    /**
     * @param language a checked language tag, or empty where it is unknown
     * @param ownColours whether the message was made for a light sheet
     */
    Page(String language, boolean ownColours) {
        this.language = language;
        this.ownColours = ownColours;
    }

    /** The complete document around safe HTML. */
    String around(String kind, String safeHtml, boolean shortened) {
        var page = new StringBuilder(safeHtml.length() + STYLE.length() + 400);
        page.append("<!doctype html>\n<html lang=\"").append(language).append('"');
        page.append(ownColours ? " class=\"light\">" : ">");
        page.append("<head><meta charset=\"utf-8\"><meta name=\"viewport\"");
        page.append(" content=\"width=device-width\"><title></title><style>").append(STYLE);
        page.append("</style></head>\n<body><div class=\"").append(kind).append("\">");
        page.append(safeHtml).append("</div>");
        if (shortened) {
            page.append("<p class=\"notice\" role=\"note\">This message is too large to be shown");
            page.append(" completely. Download it to read the rest.</p>");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String resource(String name) {
        try (InputStream content = Page.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("missing from the archive: " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
