package org.postern.message;

import org.postern.message.internal.html.PlainText;

/** HTML as readable plain text, to be quoted in a reply or shown in a preview. */
public final class HtmlText {
    private HtmlText() {}

    /**
     * The text of the HTML: paragraphs, lists, quotations marked with {@code >}, and the targets of
     * links in angle brackets. What the HTML hides is left out; of an endless one, the rest too.
     */
    public static String of(String html) {
        return PlainText.of(html);
    }
}
