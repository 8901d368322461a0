package org.postern.message.internal.html;

import java.util.List;
import org.postern.message.internal.text.FlowedText;
import org.postern.message.internal.text.QuotedLine;

/** The plain text of a message on its way to a page. */
public final class TextBody {
    private static final int LONGEST = 2_000_000;
    private static final int LONGEST_OUTPUT = 8_000_000;

    /** Deeper quotations are shown at this depth. */
    private static final int DEEPEST = 8;

    private final StringBuilder out = new StringBuilder();
    private final TextLinks links = new TextLinks();
    private int depth;

    /** Whether the next line continues the block that is open. */
    private boolean inBlock;

    /** A line end before the end of a block ends a line; it does not show an empty one. */
    private boolean endsEmpty;

    private TextBody() {}

    /** How the lines of a text were sent, RFC 3676. */
    public enum Flow {
        FIXED,
        FLOWED,
        /** Flowed with DelSp=yes. */
        FLOWED_WITHOUT_SPACE
    }

    /** Writes the text as a page. */
    public static String write(String text, Flow flow) {
        String bounded = text.substring(0, Math.min(text.length(), LONGEST));
        List<QuotedLine> lines =
                switch (flow) {
                    case FIXED -> FlowedText.fixedLines(bounded);
                    case FLOWED -> FlowedText.paragraphs(bounded, false);
                    case FLOWED_WITHOUT_SPACE -> FlowedText.paragraphs(bounded, true);
                };
        var body = new TextBody();
        boolean complete = body.write(lines);
        boolean shortened = !complete || text.length() > LONGEST;
        return new Page("", false).around("text", body.out.toString(), shortened);
    }

    private boolean write(List<QuotedLine> lines) {
        int signature = signature(lines);
        int at = 0;
        while (at < lines.size() && out.length() < LONGEST_OUTPUT) {
            if (at == signature) {
                quoteTo(0);
                endBlock();
                out.append("<div class=\"signature\">");
            }
            line(lines.get(at));
            at++;
        }
        quoteTo(0);
        out.append(signature < at ? "</div>" : "");
        return at == lines.size();
    }

    private void line(QuotedLine line) {
        quoteTo(Math.min(line.depth(), DEEPEST));
        if (inBlock) {
            out.append('\n');
        }
        links.append(line.text(), out);
        inBlock = true;
        endsEmpty = line.text().isEmpty();
    }

    private void endBlock() {
        if (inBlock && endsEmpty) {
            out.append('\n');
        }
        inBlock = false;
    }

    private void quoteTo(int wanted) {
        for (; depth < wanted; depth++) {
            endBlock();
            out.append("<blockquote>");
        }
        for (; depth > wanted; depth--) {
            endBlock();
            out.append("</blockquote>");
        }
    }

    /**
     * The line of the last signature mark that is not quoted, RFC 3676 §4.3; else beyond the end.
     */
    private static int signature(List<QuotedLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).depth() == 0 && lines.get(i).text().equals(FlowedText.SIGNATURE)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
