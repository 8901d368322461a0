package org.postern.message;

import org.jsoup.Jsoup;

/** Plain text of HTML. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String html) {
        return Jsoup.parse(html).wholeText();
    }
}
