package org.postern.bookmarks.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a bookmark file into tags and the text between them. It looks at each character a bounded
 * number of times, whatever the file says: what is never closed ends with the file.
 */
final class FileScanner {
    private static final Set<String> USED = Set.of("HREF", "ADD_DATE", "TAGS");

    /** Longer than any value that is kept, so that what is too long is seen to be. */
    private static final int LONGEST_VALUE = 5_000;

    private static final int LONGEST_TEXT = 12_000;
    private static final int LONGEST_NAME = 40;
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int line = 1;
    private int counted;

    FileScanner(String file) {
        this.file = file;
    }

    /** The next tag, comments and declarations left out; null at the end. */
    @Nullable FileTag next() {
        text.setLength(0);
        while (at < file.length()) {
            int open = file.indexOf('<', at);
            int end = open < 0 ? file.length() : open;
            append(end);
            if (open < 0) {
                at = end;
                return null;
            }
            at = open + 1;
            if (file.startsWith("!--", at)) {
                skipPast("-->");
            } else if (at < file.length() && (isLetter(at) || file.charAt(at) == '/')) {
                return tag();
            } else if (at < file.length() && "!?".indexOf(file.charAt(at)) >= 0) {
                skipPast(">");
            } else {
                append('<');
            }
        }
        return null;
    }

    /** The text before the last tag, as it reads. */
    String text() {
        return CharacterReferences.read(text.toString());
    }

    private void append(int end) {
        int room = Math.max(0, LONGEST_TEXT - text.length());
        text.append(file, at, Math.min(end, at + room));
        at = end;
    }

    private void append(char character) {
        if (text.length() < LONGEST_TEXT) {
            text.append(character);
        }
    }

    private void skipPast(String mark) {
        int end = file.indexOf(mark, at);
        at = end < 0 ? file.length() : end + mark.length();
    }

    private FileTag tag() {
        int tagLine = lineAt(at);
        int start = at++;
        skipName();
        String name = file.substring(start, Math.min(at, start + LONGEST_NAME));
        Map<String, String> attributes = new HashMap<>();
        while (at < file.length() && file.charAt(at) != '>') {
            attribute(attributes);
        }
        at = Math.min(file.length(), at + 1);
        return new FileTag(name.toUpperCase(Locale.ROOT), attributes, tagLine);
    }

    private void attribute(Map<String, String> attributes) {
        int start = at;
        skipName();
        if (at == start) {
            at++; // neither a name nor the end: white space, a slash, a stray quote
            return;
        }
        String name =
                file.substring(start, Math.min(at, start + LONGEST_NAME)).toUpperCase(Locale.ROOT);
        skipSpace();
        if (at < file.length() && file.charAt(at) == '=') {
            at++;
            skipSpace();
            String value = value();
            if (USED.contains(name)) {
                attributes.putIfAbsent(name, CharacterReferences.read(value));
            }
        }
    }

    private String value() {
        if (at >= file.length()) {
            return "";
        }
        char quote = file.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            start++;
            int end = file.indexOf(quote, start);
            at = end < 0 ? file.length() : end + 1;
            return cut(start, end < 0 ? file.length() : end);
        }
        while (at < file.length() && file.charAt(at) != '>' && !isSpace(at)) {
            at++;
        }
        return cut(start, at);
    }

    private String cut(int start, int end) {
        return file.substring(start, Math.min(end, start + LONGEST_VALUE));
    }

    private void skipName() {
        while (at < file.length()
                && (isLetter(at) || "0123456789_-:".indexOf(file.charAt(at)) >= 0)) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < file.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isLetter(int index) {
        char c = file.charAt(index);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(file.charAt(index));
    }

    private int lineAt(int index) {
        for (; counted < index; counted++) {
            if (file.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
