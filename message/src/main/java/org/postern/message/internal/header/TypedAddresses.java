package org.postern.message.internal.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.message.EmailAddress;

/** Splits what a person typed into entries, and each into name and address, in one pass. */
public final class TypedAddresses {
    private static final String SPECIALS = "()<>[]:;@\\,\"";
    private static final String MAILTO = "mailto:";
    private final String typed;
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private int angles;
    private boolean quotedName;
    private boolean textBehindAngle;

    /** Behind a quote that the line does not close, quotes are ordinary characters. */
    private boolean quotesAreText;

    private int from;

    private TypedAddresses(String typed) {
        this.typed = typed;
    }

    /**
     * One entry.
     *
     * @param text as typed, on one line
     * @param mailbox what it reads as, not yet checked
     * @param words its parts where it is nothing but words, else empty
     */
    public record Entry(String text, Optional<EmailAddress> mailbox, List<String> words) {}

    public static List<Entry> split(String typed) {
        return new TypedAddresses(typed).split();
    }

    /** Whether a display name can stand without quotes and is read again as it is. */
    public static boolean isPlainName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean doubled = c == ' ' && i > 0 && name.charAt(i - 1) == ' ';
            boolean oddSpace = c != ' ' && Character.isWhitespace(c);
            if (doubled || oddSpace || SPECIALS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A quoted-string, RFC 5322 §3.2.4. */
    public static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<Entry> split() {
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            switch (c) {
                case '\r', '\n' -> {
                    end(i);
                    quotesAreText = false;
                }
                case ',', ';' -> end(i);
                case '"' -> i = quote(i);
                case '(' -> i = enclosed(i, ')', comment);
                case '<' -> {
                    angles++;
                    i = enclosed(i, '>', angle);
                }
                case ':' -> colon();
                default -> {
                    textBehindAngle |= angles > 0 && !Character.isWhitespace(c);
                    words.append(Character.isWhitespace(c) ? ' ' : c);
                }
            }
            i++;
        }
        end(typed.length());
        return entries;
    }

    /** A quoted-string up to its end; where the line has none, the quote is text. */
    private int quote(int start) {
        if (quotesAreText) {
            words.append('"');
            return start;
        }
        var content = new StringBuilder();
        for (int i = start + 1; i < typed.length() && !isLineEnd(typed.charAt(i)); i++) {
            char c = typed.charAt(i);
            if (c == '"') {
                words.append(content);
                quotedName = true;
                return i;
            }
            if (c == '\\' && i + 1 < typed.length() && !isLineEnd(typed.charAt(i + 1))) {
                i++;
            }
            content.append(typed.charAt(i));
        }
        quotesAreText = true;
        words.append('"');
        return start;
    }

    /** What stands in brackets, which end with their line or their entry at the latest. */
    private int enclosed(int start, char close, StringBuilder content) {
        content.setLength(0);
        int i = start + 1;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            if (c == close) {
                return i;
            }
            if (isLineEnd(c) || (close == '>' && (c == ',' || c == ';' || c == '<'))) {
                return i - 1;
            }
            content.append(c);
            i++;
        }
        return i;
    }

    /** The end of a group's name, RFC 5322 §3.4, or of the scheme of a pasted link. */
    private void colon() {
        if (words.indexOf("@") < 0 && angles == 0) {
            words.setLength(0);
            quotedName = false;
        } else {
            words.append(':');
        }
    }

    private void end(int to) {
        String text = OneLine.of(typed.substring(from, to));
        if (!words.isEmpty() || angles > 0 || !comment.isEmpty()) {
            add(text);
        }
        words.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
        angles = 0;
        quotedName = false;
        textBehindAngle = false;
        from = to + 1;
    }

    private void add(String text) {
        String name = quotedName ? OneLine.of(words.toString()) : collapsed(words.toString());
        if (angles == 1 && !textBehindAngle) {
            entries.add(new Entry(text, Optional.of(mailbox(name, angle.toString())), List.of()));
            return;
        }
        if (angles > 0 || quotedName || text.isEmpty()) {
            if (!text.isEmpty()) {
                entries.add(new Entry(text, Optional.empty(), List.of()));
            }
            return;
        }
        List<String> parts = name.isEmpty() ? List.of() : List.of(name.split(" ", -1));
        if (parts.isEmpty() && comment.isEmpty()) {
            return;
        }
        String address = parts.isEmpty() ? "" : parts.getLast();
        String before = name.substring(0, name.length() - address.length()).strip();
        String after = collapsed(comment.toString());
        entries.add(
                new Entry(
                        text,
                        before.indexOf('@') < 0
                                ? Optional.of(mailbox(before.isEmpty() ? after : before, address))
                                : Optional.empty(),
                        parts));
    }

    private static EmailAddress mailbox(String name, String address) {
        String spec = collapsed(address);
        boolean link = spec.toLowerCase(Locale.ROOT).startsWith(MAILTO);
        return new EmailAddress(name, link ? spec.substring(MAILTO.length()) : spec);
    }

    private static String collapsed(String text) {
        return OneLine.of(text).replaceAll(" {2,}", " ");
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }
}
