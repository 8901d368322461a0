package org.postern.message.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Lines of a text, whatever ends them: CRLF, LF or CR. */
public final class Lines {
    private Lines() {}

    /** The lines without their ends; at least one, and none behind a final line end. */
    public static List<String> of(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length() || lines.isEmpty()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
