package org.postern.message.internal.html;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.postern.message.internal.mime.PercentCoding;

/** Where an image of a message comes from. */
sealed interface ImageSource {

    /** Most characters of all images written into the HTML itself. */
    int DATA_LIMIT = 3_000_000;

    /** An image that travelled with the message. */
    record Shown(String url) implements ImageSource {}

    /** An image elsewhere: loading it would tell its owner who reads. */
    record Remote() implements ImageSource {}

    /** No image at all, or one that we do not show. */
    record Missing() implements ImageSource {}

    /** Reads the sources of an img element. */
    static ImageSource of(Element image, Function<String, Optional<String>> inline, int dataLeft) {
        String source = image.attr("src").strip();
        String start = source.substring(0, Math.min(source.length(), 60)).toLowerCase(Locale.ROOT);
        if (start.startsWith("cid:")) {
            String id = PercentCoding.decode(source.substring("cid:".length()));
            return inline.apply(withoutBrackets(id))
                    .<ImageSource>map(Shown::new)
                    .orElseGet(Missing::new);
        }
        if (start.startsWith("data:")) {
            return data(start, source, dataLeft);
        }
        boolean elsewhere = !source.isEmpty() || image.hasAttr("srcset") || image.hasAttr("lowsrc");
        return elsewhere ? new Remote() : new Missing();
    }

    private static ImageSource data(String start, String source, int dataLeft) {
        Matcher head = DataUrl.HEAD.matcher(start);
        if (!head.lookingAt() || source.length() > dataLeft) {
            return new Missing();
        }
        var url = new StringBuilder(head.group().replace("jpg", "jpeg"));
        for (int i = head.end(); i < source.length(); i++) {
            char c = source.charAt(i);
            if (DataUrl.isBase64(c)) {
                url.append(c);
            } else if (!Character.isWhitespace(c)) {
                return new Missing();
            }
        }
        return new Shown(url.toString());
    }

    private static String withoutBrackets(String id) {
        return id.length() > 1 && id.startsWith("<") && id.endsWith(">")
                ? id.substring(1, id.length() - 1)
                : id;
    }

    /** Images inside an address, RFC 2397: only the kinds without scripts, only as base64. */
    final class DataUrl {
        private static final Pattern HEAD =
                Pattern.compile("data:image/(?:png|jpeg|jpg|gif|webp);base64,");

        private DataUrl() {}

        private static boolean isBase64(char c) {
            return (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || c == '+'
                    || c == '/'
                    || c == '=';
        }
    }
}
