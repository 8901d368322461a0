package org.postern.message.internal.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postern.message.internal.header.OneLine;

/**
 * Decides where a link in a message may lead: an absolute address of a known scheme, or nowhere.
 */
final class LinkTarget {
    private static final int LONGEST = 4096;
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "news", "nntp");

    /** RFC 6068 §2; never "attach", which some mail programs obey. */
    private static final Set<String> MAILTO_FIELDS =
            Set.of("to", "cc", "bcc", "subject", "body", "in-reply-to");

    private LinkTarget() {}

    /** The target as it may be written into an href, or empty where the link is not to be one. */
    static Optional<String> of(String href) {
        String url = asBrowsersReadIt(href);
        int colon = url.indexOf(':');
        if (url.length() > LONGEST || colon < 1) {
            return Optional.empty();
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 1);
        if (!SCHEMES.contains(scheme)) {
            return Optional.empty();
        }
        return switch (scheme) {
            case "http", "https" -> web(scheme, rest);
            case "mailto" -> Optional.of("mailto:" + mailto(percentCoded(rest)));
            default ->
                    rest.isEmpty()
                            ? Optional.empty()
                            : Optional.of(scheme + ':' + percentCoded(rest));
        };
    }

    /**
     * Without what the URL standard strips: controls and spaces around, tabs and line ends inside.
     */
    private static String asBrowsersReadIt(String href) {
        int from = 0;
        int to = href.length();
        while (from < to && href.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && href.charAt(to - 1) <= ' ') {
            to--;
        }
        var url = new StringBuilder();
        for (int i = from; i < to && url.length() <= LONGEST; i++) {
            char c = href.charAt(i);
            if (c != '\t' && c != '\r' && c != '\n') {
                url.append(c);
            }
        }
        return url.toString();
    }

    /**
     * An authority must follow two slashes; other spellings mean different things to different
     * readers.
     */
    private static Optional<String> web(String scheme, String rest) {
        boolean authority =
                rest.length() > 2 && rest.startsWith("//") && "/\\?#".indexOf(rest.charAt(2)) < 0;
        return authority
                ? Optional.of(scheme + "://" + percentCoded(rest.substring(2)))
                : Optional.empty();
    }

    private static String mailto(String rest) {
        int question = rest.indexOf('?');
        if (question < 0) {
            return rest;
        }
        List<String> kept = new ArrayList<>();
        for (String field : rest.substring(question + 1).split("&", -1)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            if (MAILTO_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
                kept.add(field);
            }
        }
        String to = rest.substring(0, question);
        return kept.isEmpty() ? to : to + '?' + String.join("&", kept);
    }

    /** Spaces, controls, quotes, brackets, backslashes and direction marks as percent codes. */
    private static String percentCoded(String part) {
        var coded = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean unsafe =
                    c <= ' '
                            || OneLine.isBreak(c)
                            || OneLine.isReordering(c)
                            || Character.getType(c) == Character.FORMAT
                            || "\"'<>`\\{}|^".indexOf(c) >= 0;
            if (!unsafe) {
                coded.append(c);
                continue;
            }
            for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                coded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return coded.toString();
    }
}
