package org.postern.finding;

/** Text from outside as every database takes it: no NUL, no half of a character. */
public final class PlainText {
    private static final char UNKNOWN = '\uFFFD';

    private PlainText() {}

    /** One line: control characters become spaces, the ends are stripped. */
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        whole(text).chars().forEach(c -> line.append(Character.isISOControl(c) ? ' ' : (char) c));
        return line.toString().strip();
    }

    /** Any number of lines, which end in a line feed; tabs stay. */
    public static String lines(String text) {
        String fed = whole(text).replace("\r\n", "\n").replace('\r', '\n');
        var lines = new StringBuilder(fed.length());
        fed.chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(c -> lines.append((char) c));
        return lines.toString();
    }

    /** The beginning, at most so many units long and never half a character. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, half ? most - 1 : most);
    }

    private static String whole(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point ->
                                whole.appendCodePoint(
                                        Character.getType(point) == Character.SURROGATE
                                                ? UNKNOWN
                                                : point));
        return whole.toString();
    }
}
