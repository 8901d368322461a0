package org.postern.message.internal.html;

import java.util.Optional;
import org.postern.message.internal.header.OneLine;

/**
 * Writes a line of plain text with its links as links; reads each character a bounded number of
 * times.
 */
final class TextLinks {
    private static final String[] STARTS = {"https://", "http://", "mailto:", "www."};
    private static final String TRAILING = ".,;:!?'\"*_~)]}";

    /** A page of more links than this is not for reading. */
    private int left = 10_000;

    void append(String line, StringBuilder out) {
        int written = 0;
        int at = 0;
        while (at < line.length()) {
            String start = startAt(line, at);
            if (start.isEmpty()) {
                at++;
                continue;
            }
            int end = endOfLink(line, at + start.length());
            int to = withoutTrailing(line, at + start.length(), end);
            String shown = line.substring(at, to);
            Optional<String> target =
                    to == at + start.length()
                            ? Optional.empty()
                            : LinkTarget.of(start.equals("www.") ? "https://" + shown : shown);
            if (target.isPresent() && left-- > 0) {
                Escape.append(line.substring(written, at), out);
                link(target.get(), shown, out);
                written = to;
            }
            at = Math.max(to, at + 1);
        }
        Escape.append(line.substring(written), out);
    }

    private static void link(String target, String shown, StringBuilder out) {
        out.append("<a href=\"");
        Escape.append(target, out);
        out.append("\" title=\"");
        Escape.append(target, out);
        out.append("\" target=\"_blank\" rel=\"noopener noreferrer\">");
        Escape.append(shown, out);
        out.append("</a>");
    }

    /** The beginning of a link here, or empty; not in the middle of a word. */
    private static String startAt(String line, int at) {
        char c = line.charAt(at);
        boolean candidate = "hHmMwW".indexOf(c) >= 0;
        if (!candidate || (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1)))) {
            return "";
        }
        for (String start : STARTS) {
            if (line.regionMatches(true, at, start, 0, start.length())) {
                return start;
            }
        }
        return "";
    }

    private static int endOfLink(String line, int from) {
        int at = from;
        while (at < line.length() && isOfLink(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfLink(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !OneLine.isBreak(c)
                && !OneLine.isReordering(c)
                && "<>\"`\\|^".indexOf(c) < 0;
    }

    /** Punctuation of the sentence around a link is not of the link; a closed bracket in it is. */
    private static int withoutTrailing(String line, int from, int end) {
        int open = 0;
        for (int i = from; i < end; i++) {
            char c = line.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        int to = end;
        while (to > from && TRAILING.indexOf(line.charAt(to - 1)) >= 0) {
            if (line.charAt(to - 1) == ')') {
                if (open >= 0) {
                    break;
                }
                open++;
            }
            to--;
        }
        return to;
    }
}
