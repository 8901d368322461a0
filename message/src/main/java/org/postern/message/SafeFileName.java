package org.postern.message;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.postern.message.internal.header.OneLine;

/** A file name that is safe on any disk and in any header: made from what a stranger proposed. */
public final class SafeFileName {
    private static final int LONGEST_PROPOSAL = 4096;
    private static final int LONGEST = 150;

    /** Most file systems count octets, and stop at 255. */
    private static final int MOST_OCTETS = 240;

    private static final int LONGEST_EXTENSION = 16;
    private static final String NAMELESS = "attachment";

    /** Names that are devices somewhere, whatever the extension. */
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9\u00B9\u00B2\u00B3])\\s*(\\..*)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PERCENT_CODED = Pattern.compile("%(?=[0-9A-Fa-f]{2})");

    private static final Map<String, String> EXTENSIONS =
            Map.ofEntries(
                    Map.entry("text/plain", "txt"),
                    Map.entry("text/html", "html"),
                    Map.entry("text/csv", "csv"),
                    Map.entry("text/calendar", "ics"),
                    Map.entry("application/ics", "ics"),
                    Map.entry("text/vcard", "vcf"),
                    Map.entry("text/x-patch", "patch"),
                    Map.entry("message/rfc822", "eml"),
                    Map.entry("message/global", "eml"),
                    Map.entry("message/delivery-status", "txt"),
                    Map.entry("image/png", "png"),
                    Map.entry("image/jpeg", "jpg"),
                    Map.entry("image/gif", "gif"),
                    Map.entry("image/webp", "webp"),
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("application/zip", "zip"),
                    Map.entry("application/pgp-signature", "asc"),
                    Map.entry("application/pkcs7-signature", "p7s"),
                    Map.entry("application/x-pkcs7-signature", "p7s"));

    private SafeFileName() {}

    /**
     * A flat name without path, controls, reordering marks and reserved words, of at most 150
     * characters; {@code attachment} with an extension of the media type where nothing is left.
     *
     * @param proposed what the sender wrote, decoded; may be empty
     */
    public static String of(String proposed, MediaType mediaType) {
        String bounded = proposed.substring(0, Math.min(proposed.length(), LONGEST_PROPOSAL));
        String line = Normalizer.normalize(OneLine.of(bounded), Normalizer.Form.NFC);
        String flat = line.substring(lastSeparator(line) + 1);
        String name = trimmed(PERCENT_CODED.matcher(replaced(flat)).replaceAll("_"));
        if (name.isEmpty()) {
            return NAMELESS + '.' + EXTENSIONS.getOrDefault(mediaType.essence(), "bin");
        }
        if (RESERVED.matcher(name).matches()) {
            name = '_' + name;
        }
        return shortened(name);
    }

    private static int lastSeparator(String name) {
        return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }

    private static String replaced(String name) {
        var safe = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("<>:\"|?*\uFFFD".indexOf(c) >= 0) {
                safe.append('_');
            } else if (!isInvisible(c)) {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || (c >= '\uFE00' && c <= '\uFE0F');
    }

    /** Without dots and spaces at either end: hidden on one system, forbidden on another. */
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isEdge(name.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String shortened(String name) {
        if (fits(name)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String extension = extended ? name.substring(dot) : "";
        String stem = extended ? name.substring(0, dot) : name;
        int to = Math.min(stem.length(), LONGEST - extension.length());
        while (to > 1 && (!fits(stem.substring(0, to) + extension) || splitsPair(stem, to))) {
            to--;
        }
        return trimmed(stem.substring(0, to)) + extension.toLowerCase(Locale.ROOT);
    }

    private static boolean splitsPair(String text, int at) {
        return at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static boolean fits(String name) {
        return name.length() <= LONGEST
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_OCTETS;
    }
}
