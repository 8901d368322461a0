package org.postern.message;

import java.util.Optional;

/** A document. */
public record MessageDocument(String html, boolean remoteContent) {

    /** Where the images inside a message are served. */
    @FunctionalInterface
    public interface InlineImages {
        Optional<String> urlFor(String contentId);
    }

    public static MessageDocument ofHtml(String html, InlineImages images) {
        return ofText(HtmlText.of(html), false);
    }

    public static MessageDocument ofText(String text, boolean flowed) {
        return new MessageDocument(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title></title></head><body><pre>"
                        + text.replace("&", "&amp;").replace("<", "&lt;")
                        + "</pre></body></html>",
                false);
    }
}
