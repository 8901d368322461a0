package org.postern.calendar.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one unfolded line, RFC 5545 §3.1 and RFC 6868; lenient in what a name may be made of. */
final class PropertyReader {
    private static final int MOST_PARAMETERS = 100;

    private final String text;
    private int at;

    private PropertyReader(String text) {
        this.text = text;
    }

    /** Empty if the line has no name or no colon. */
    static Optional<Property> read(String text, long line) {
        return new PropertyReader(text).property(line);
    }

    private Optional<Property> property(long line) {
        String name = name();
        List<Parameter> parameters = new ArrayList<>();
        while (!name.isEmpty() && at < text.length() && text.charAt(at) == ';') {
            at++;
            String parameter = name();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                parameters.add(new Parameter(parameter, values()));
            }
            if (parameters.size() > MOST_PARAMETERS) {
                return Optional.empty();
            }
        }
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != ':') {
            return Optional.empty();
        }
        return Optional.of(new Property(name, parameters, text.substring(at + 1), line));
    }

    private String name() {
        int start = at;
        while (at < text.length() && ":;=".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        return values;
    }

    private String value() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            int end = text.indexOf('"', at + 1);
            if (end > 0) {
                at = end + 1;
                return uncaret(text.substring(start + 1, end));
            }
        }
        while (at < text.length() && ":;,".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return uncaret(text.substring(start, at));
    }

    /** RFC 6868 §3.2. */
    private static String uncaret(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (value.charAt(i) == '^' && "n'^".indexOf(next) >= 0) {
                plain.append(next == 'n' ? '\n' : next == '\'' ? '"' : '^');
                i++;
            } else {
                plain.append(value.charAt(i));
            }
        }
        return plain.toString();
    }
}
