package org.postern.message.internal.text;

import java.util.List;

/** The quoted original in a reply: one level deeper, each line as it was. */
public final class Quotation {
    private Quotation() {}

    /** Room for the answer, the attribution, and the text with one more mark on each line. */
    public static String below(String attribution, String original) {
        List<String> lines = Lines.of(original.stripTrailing());
        var text = new StringBuilder(original.length() + original.length() / 16 + 256);
        text.append("\n\n").append(attribution).append('\n');
        if (lines.size() == 1 && lines.getFirst().isBlank()) {
            return text.toString();
        }
        for (String line : lines) {
            text.append('>');
            if (!line.isEmpty() && line.charAt(0) != '>') {
                text.append(' ');
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
