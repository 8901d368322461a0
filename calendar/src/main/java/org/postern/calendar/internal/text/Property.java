package org.postern.calendar.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A property, RFC 5545 §3.5: one unfolded line.
 *
 * @param value as it is on the line, not unescaped
 * @param line where it stood, from 1; 0 if it was made here
 */
public record Property(String name, List<Parameter> parameters, String value, long line) {
    public Property {
        name = name.toUpperCase(Locale.ROOT);
        parameters = List.copyOf(parameters);
    }

    public static Property of(String name, String value, Parameter... parameters) {
        return new Property(name, List.of(parameters), value, 0);
    }

    public static Property ofText(String name, String text, Parameter... parameters) {
        return of(name, Escapes.escape(text), parameters);
    }

    /** The value as text, RFC 5545 §3.3.11. */
    public String text() {
        return Escapes.unescape(value);
    }

    public Optional<String> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .map(Parameter::value)
                .findFirst();
    }

    public boolean is(String parameter, String wanted) {
        return parameter(parameter).filter(wanted::equalsIgnoreCase).isPresent();
    }

    public Property withValue(String newValue) {
        return new Property(name, parameters, newValue, line);
    }

    /** The same with one parameter put in place of any of its name. */
    public Property with(Parameter parameter) {
        List<Parameter> changed = new ArrayList<>(without(parameter.name()).parameters);
        changed.add(parameter);
        return new Property(name, changed, value, line);
    }

    public Property without(String parameter) {
        return new Property(
                name,
                parameters.stream().filter(other -> !other.name().equals(parameter)).toList(),
                value,
                line);
    }
}
