package org.postern.message.internal.text;

import java.util.ArrayList;
import java.util.List;

/** format=flowed, RFC 3676: paragraphs cut into lines that end in a space, and put together. */
public final class FlowedText {
    public static final String SIGNATURE = "-- ";

    /** RFC 3676 §4.2: lines of 78 at most, better 72; longer ones are cut, others stay whole. */
    private static final int LONGEST_LINE = 78;

    private static final int CUT_AT = 72;

    /** No person quotes deeper; the prefix must leave room for text. */
    private static final int DEEPEST = 40;

    private FlowedText() {}

    /** Lines of a text that does not flow. */
    public static List<QuotedLine> fixedLines(String text) {
        return Lines.of(text).stream().map(QuotedLine::of).toList();
    }

    /**
     * Paragraphs of a flowed text, RFC 3676 §4.4 to §4.6.
     *
     * @param deleteSpace whether the space at a cut is not part of the text (DelSp)
     */
    public static List<QuotedLine> paragraphs(String text, boolean deleteSpace) {
        var paragraphs = new ArrayList<QuotedLine>();
        var open = new StringBuilder();
        int depth = -1;
        for (String raw : Lines.of(text)) {
            QuotedLine line = QuotedLine.ofFlowed(raw);
            boolean signature = line.text().equals(SIGNATURE);
            if (depth >= 0 && (depth != line.depth() || signature)) {
                paragraphs.add(new QuotedLine(depth, open.toString()));
                open.setLength(0);
                depth = -1;
            }
            if (line.text().endsWith(" ") && !signature) {
                int cut = line.text().length() - (deleteSpace ? 1 : 0);
                open.append(line.text(), 0, cut);
                depth = line.depth();
            } else {
                paragraphs.add(new QuotedLine(line.depth(), open + line.text()));
                open.setLength(0);
                depth = -1;
            }
        }
        if (depth >= 0) {
            paragraphs.add(new QuotedLine(depth, open.toString()));
        }
        return paragraphs;
    }

    /** Text as flowed lines with CRLF behind each; quoted lines stay quoted lines. */
    public static String write(String text) {
        var flowed = new StringBuilder(text.length() + text.length() / 20 + 16);
        for (String raw : Lines.of(text)) {
            QuotedLine line = QuotedLine.of(raw);
            int depth = Math.min(line.depth(), DEEPEST);
            boolean signature = depth == 0 && line.text().equals(SIGNATURE);
            write(depth, signature ? SIGNATURE : withoutTrailingSpace(line.text()), flowed);
        }
        return flowed.toString();
    }

    private static void write(int depth, String text, StringBuilder flowed) {
        String marks = ">".repeat(depth);
        int from = 0;
        int room = LONGEST_LINE - depth - 1;
        while (text.length() - from > room) {
            int cut = cutBehindSpace(text, from, CUT_AT - depth - 1);
            if (cut < 0) {
                break;
            }
            line(marks, text.substring(from, cut), flowed);
            from = cut;
        }
        line(marks, text.substring(from), flowed);
    }

    /** Where to cut: behind the last space that leaves a line short enough, else the first. */
    private static int cutBehindSpace(String text, int from, int width) {
        int near = text.lastIndexOf(' ', Math.min(from + width, text.length() - 2));
        int cut = near > from ? near : text.indexOf(' ', from + 1);
        // A line of only spaces would be a paragraph end to some readers.
        return cut < 0 || cut + 1 >= text.length() ? -1 : cut + 1;
    }

    /** One line, a space stuffed where it would be misread: RFC 3676 §4.4. */
    private static void line(String marks, String text, StringBuilder flowed) {
        boolean misread =
                text.startsWith(" ")
                        || text.startsWith(">")
                        || text.startsWith("From ")
                        || text.equals(".");
        boolean stuffed = marks.isEmpty() ? misread : !text.isEmpty();
        flowed.append(marks).append(stuffed ? " " : "").append(text).append("\r\n");
    }

    private static String withoutTrailingSpace(String text) {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(0, to);
    }
}
