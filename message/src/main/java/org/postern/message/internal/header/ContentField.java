package org.postern.message.internal.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Content-Type or Content-Disposition field, RFC 2045 §5.1, split in one pass; what cannot be
 * read of it is left out.
 *
 * @param value what stands before the first semicolon, lower case, without comments
 * @param parameters names and values, quotes and backslashes undone
 */
public record ContentField(String value, List<Map.Entry<String, String>> parameters) {
    private static final int MOST = 100;

    public static ContentField parse(String text) {
        List<String> pieces = pieces(text);
        var parameters = new ArrayList<Map.Entry<String, String>>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0 && parameters.size() < MOST) {
                String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.add(Map.entry(name, piece.substring(equals + 1).strip()));
            }
        }
        return new ContentField(
                pieces.getFirst().strip().toLowerCase(Locale.ROOT), List.copyOf(parameters));
    }

    /** What stands between semicolons outside of quotes; quotes and comments are gone. */
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        boolean quoted = false;
        int comment = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '\\' && (quoted || comment > 0) && i + 1 < text.length();
            if (escaped) {
                i++;
                if (comment == 0) {
                    piece.append(text.charAt(i));
                }
            } else if (comment == 0 && c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                comment++;
            } else if (comment > 0) {
                comment -= c == ')' ? 1 : 0;
            } else if (!quoted && c == ';') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
