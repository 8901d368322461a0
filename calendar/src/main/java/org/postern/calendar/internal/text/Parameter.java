package org.postern.calendar.internal.text;

import java.util.List;
import java.util.Locale;

/** A parameter of a property, RFC 5545 §3.2; values without quotation marks and carets. */
public record Parameter(String name, List<String> values) {
    public Parameter {
        name = name.toUpperCase(Locale.ROOT);
        values = List.copyOf(values);
    }

    public Parameter(String name, String value) {
        this(name, List.of(value));
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
