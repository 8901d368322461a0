package org.postern.bookmarks;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address a browser may be sent to: one of the schemes listed, nothing invisible in it. Every
 * other is refused, whatever it would do.
 */
public record BookmarkAddress(String value) {
    public static final int LONGEST = 4000;
    private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp");
    private static final Set<String> WITHOUT_HOST = Set.of("mailto", "news");

    /** RFC 3986 §3.1. */
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");

    private static final Pattern WORDS_WITH_DOTS =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:[0-9]{1,5})?([/?#].*)?");

    /**
     * An address that was looked at.
     *
     * @throws IllegalArgumentException for what {@link #parse} refuses
     */
    public BookmarkAddress {
        if (!value.equals(tidy(value)) || refusal(value).isPresent()) {
            throw new IllegalArgumentException("not an address to keep");
        }
    }

    /** What became of a text that should be an address. */
    public sealed interface Parsed {}

    /** It is one. */
    public record Accepted(BookmarkAddress address) implements Parsed {}

    /** It is none that is kept. */
    public record Refused(Reason reason) implements Parsed {}

    /** Why an address is not kept. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** A scheme that is not listed, or none. */
        SCHEME,
        /** No host, or characters that hide something. */
        MALFORMED
    }

    /** Reads an address as a program wrote it. */
    public static Parsed parse(String text) {
        String tidy = tidy(text);
        return refusal(tidy)
                .<Parsed>map(Refused::new)
                .orElseGet(() -> new Accepted(new BookmarkAddress(tidy)));
    }

    /** Reads an address as somebody typed it, who may leave the scheme out. */
    public static Parsed typed(String text) {
        String stripped = text.strip();
        // The length first: the pattern takes a place on the stack for every dot.
        boolean bare = stripped.length() < LONGEST && WORDS_WITH_DOTS.matcher(stripped).matches();
        return parse(bare ? "https://" + stripped : stripped);
    }

    /** The host, or for mail and news what stands in its place; never what poses as one. */
    public String host() {
        int start = value.indexOf(':') + 1;
        if (!value.startsWith("//", start)) {
            return value.substring(start);
        }
        String authority = authority(start + 2);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private String authority(int start) {
        return authority(value, start);
    }

    /** RFC 3986 §3.2; browsers end it at a backslash too. */
    private static String authority(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }

    /** What browsers' files hold unescaped though RFC 3986 §2 wants it so. */
    private static String tidy(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return stripped;
        }
        return stripped.replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    private static Optional<Reason> refusal(String address) {
        if (address.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (address.length() > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (address.codePoints().anyMatch(BookmarkAddress::hides)) {
            return Optional.of(Reason.MALFORMED);
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!SCHEME.matcher(scheme).matches()) {
            return Optional.of(Reason.SCHEME);
        }
        if (WITH_HOST.contains(scheme)) {
            return hasHost(address, colon + 1) ? Optional.empty() : Optional.of(Reason.MALFORMED);
        }
        if (WITHOUT_HOST.contains(scheme)) {
            return address.length() > colon + 1 ? Optional.empty() : Optional.of(Reason.MALFORMED);
        }
        return Optional.of(Reason.SCHEME);
    }

    private static boolean hasHost(String address, int start) {
        if (!address.startsWith("//", start)) {
            return false;
        }
        String authority = authority(address, start + 2);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return !host.isEmpty() && !host.startsWith(":");
    }

    /** Controls, white space, what turns the writing direction, what is no character at all. */
    private static boolean hides(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
