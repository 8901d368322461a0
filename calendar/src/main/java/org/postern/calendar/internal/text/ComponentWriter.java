package org.postern.calendar.internal.text;

import java.util.Collection;

/** Writes objects in the form of RFC 5545 §3.1: lines of at most 75 octets, ended by CR LF. */
public final class ComponentWriter {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder(1024);

    private ComponentWriter() {}

    public static String write(Component component) {
        ComponentWriter writer = new ComponentWriter();
        writer.component(component);
        return writer.text.toString();
    }

    /** Only the lines of the properties. */
    public static String write(Collection<Property> properties) {
        ComponentWriter writer = new ComponentWriter();
        properties.forEach(writer::property);
        return writer.text.toString();
    }

    private void component(Component component) {
        fold("BEGIN:" + component.name());
        component.properties().forEach(this::property);
        // A tree is never deeper than its reader lets it be.
        component.components().forEach(this::component);
        fold("END:" + component.name());
    }

    private void property(Property property) {
        StringBuilder line = new StringBuilder(property.name());
        for (Parameter parameter : property.parameters()) {
            line.append(';').append(parameter.name()).append('=');
            String separator = "";
            for (String value : parameter.values()) {
                line.append(separator).append(quoted(value));
                separator = ",";
            }
        }
        fold(line.append(':').append(oneLine(property.value())).toString());
    }

    private static String oneLine(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace('\n', ' ').replace('\r', ' ');
    }

    /** RFC 6868 §3.1. */
    private static String quoted(String value) {
        String caret =
                value.replace("^", "^^")
                        .replace("\r\n", "^n")
                        .replace("\n", "^n")
                        .replace('\r', ' ')
                        .replace("\"", "^'");
        boolean quote = caret.chars().anyMatch(c -> c == ':' || c == ';' || c == ',');
        return quote ? '"' + caret + '"' : caret;
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += length;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
