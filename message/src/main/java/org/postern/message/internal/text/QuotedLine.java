package org.postern.message.internal.text;

/**
 * A line, or a flowed paragraph, and how deep it is quoted.
 *
 * @param depth the number of quote marks before it
 * @param text what stands behind the marks
 */
public record QuotedLine(int depth, String text) {

    /** The line of a text that does not flow; spaces between the marks belong to them. */
    public static QuotedLine of(String line) {
        int depth = 0;
        int at = 0;
        while (at < line.length() && line.charAt(at) == '>') {
            depth++;
            at++;
            boolean more = at + 1 < line.length() && line.charAt(at + 1) == '>';
            at += more && line.charAt(at) == ' ' ? 1 : 0;
        }
        boolean space = depth > 0 && at < line.length() && line.charAt(at) == ' ';
        return new QuotedLine(depth, line.substring(space ? at + 1 : at));
    }

    /** The line of a flowed text, without the space stuffed before it: RFC 3676 §4.4, §4.5. */
    static QuotedLine ofFlowed(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        boolean stuffed = depth < line.length() && line.charAt(depth) == ' ';
        return new QuotedLine(depth, line.substring(stuffed ? depth + 1 : depth));
    }

    /** The line with its marks in front. */
    @Override
    public String toString() {
        return ">".repeat(depth) + (depth == 0 || text.isEmpty() ? "" : " ") + text;
    }
}
