package org.postern.message.internal.html;

/** Lays out words in lines and paragraphs: white space collapses, breaks are written late. */
final class TextLayout {
    private static final int MOST_INDENT = 8;
    private final StringBuilder text = new StringBuilder();
    private int quote;

    /** Line ends to be written before the next word. */
    private int breaks;

    /** How deep the lines between are quoted. */
    private int breakQuote;

    private boolean space;
    private boolean lineStarted;

    /** Whether the mark of a list item waits for its text. */
    private boolean behindMark;

    int length() {
        return text.length();
    }

    String textFrom(int start) {
        return text.substring(Math.min(start, text.length()));
    }

    /** All of it, without blank ends, with one line end behind the last line. */
    String text() {
        String whole = text.toString().strip();
        return whole.isEmpty() ? "" : whole + '\n';
    }

    /** Text in which white space only separates words. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
            } else if (!Character.isISOControl(c)
                    && c != '\u00AD'
                    && c != '\u200B'
                    && c != '\uFEFF') {
                character(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    /** Text in which white space is meant. */
    void preformatted(String lines) {
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                lineBreak();
            } else if (c == '\t' || !Character.isISOControl(c)) {
                character(c);
            }
        }
    }

    /** One more line end, even behind another. */
    void lineBreak() {
        behindMark = false;
        flushBreak();
        if (!lineStarted) {
            text.append(">".repeat(quote));
        }
        breakQuote = quote;
        breaks = 1;
        lineStarted = false;
        space = false;
        flushBreak();
    }

    void endLine() {
        if (lineStarted && !behindMark) {
            breakQuote = quote;
            breaks = Math.max(breaks, 1);
        }
        space = false;
    }

    void endParagraph() {
        if (!text.isEmpty() && !behindMark) {
            breakQuote = breaks == 0 ? quote : Math.min(quote, breakQuote);
            breaks = 2;
        }
        space = false;
    }

    void rule() {
        endLine();
        words("---");
        endLine();
    }

    /** Between two cells of a row. */
    void cell() {
        if (lineStarted && breaks == 0) {
            space = true;
        }
    }

    void item(String mark, int depth) {
        behindMark = false;
        endLine();
        String indent = "  ".repeat(Math.min(Math.max(depth, 0), MOST_INDENT));
        for (char c : (indent + mark).toCharArray()) {
            character(c);
        }
        behindMark = true;
    }

    /** The depth at which what follows is quoted. */
    void quote(int depth) {
        quote = depth;
        breakQuote = Math.min(breakQuote, depth);
    }

    private void character(char c) {
        startLine();
        if (space && !atLineStart()) {
            text.append(' ');
        }
        space = false;
        behindMark = false;
        text.append(c);
    }

    private void startLine() {
        flushBreak();
        if (!lineStarted) {
            mark();
            lineStarted = true;
        }
    }

    private void flushBreak() {
        for (int written = 0; breaks > 0; breaks--, written++) {
            if (!text.isEmpty()) {
                if (written > 0) {
                    text.append(">".repeat(breakQuote));
                }
                text.append('\n');
            }
            lineStarted = false;
        }
    }

    private void mark() {
        if (quote > 0) {
            text.append(">".repeat(quote)).append(' ');
        }
    }

    private boolean atLineStart() {
        int last = text.length() - 1;
        return last < 0 || text.charAt(last) == '\n' || text.charAt(last) == ' ';
    }
}
