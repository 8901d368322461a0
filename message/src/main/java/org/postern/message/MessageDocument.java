package org.postern.message;

import java.util.Locale;
import java.util.Optional;
import org.postern.message.internal.html.HtmlBody;
import org.postern.message.internal.html.TextBody;
import org.postern.message.internal.html.TextBody.Flow;

/**
 * The body of a message as a complete HTML document, to be served as it is, as UTF-8, under a
 * Content-Security-Policy that allows inline styles and images from us and from data addresses,
 * into a sandboxed frame. Nothing may edit it afterwards.
 *
 * @param html the document
 * @param remoteContent whether images from elsewhere were left out
 */
public record MessageDocument(String html, boolean remoteContent) {

    /** Where the images inside a message are served. */
    @FunctionalInterface
    public interface InlineImages {

        /**
         * The address of an inline image.
         *
         * @param contentId as an HTML body names it, without angle brackets; of a stranger's making
         */
        Optional<String> urlFor(String contentId);
    }

    /** The document of an HTML body: what is on our lists is kept, the rest never written. */
    public static MessageDocument ofHtml(String html, InlineImages images) {
        HtmlBody.Result result = HtmlBody.write(html, images::urlFor);
        return new MessageDocument(result.html(), result.remote());
    }

    /** The document of a plain text body: quotations, links and signature are recognised. */
    public static MessageDocument ofText(String text, boolean flowed) {
        return new MessageDocument(TextBody.write(text, flowed ? Flow.FLOWED : Flow.FIXED), false);
    }

    /** As {@link #ofText(String, boolean)}, flowed as the part declares it: RFC 3676 §4. */
    public static MessageDocument ofText(BodyPart part, String text) {
        Flow flow = Flow.FIXED;
        if (says(part, "format", "flowed")) {
            flow = says(part, "delsp", "yes") ? Flow.FLOWED_WITHOUT_SPACE : Flow.FLOWED;
        }
        return new MessageDocument(TextBody.write(text, flow), false);
    }

    private static boolean says(BodyPart part, String parameter, String value) {
        return part.mediaType()
                .parameter(parameter)
                .map(declared -> declared.strip().toLowerCase(Locale.ROOT))
                .filter(value::equals)
                .isPresent();
    }
}
