package org.postern.calendar.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A component, RFC 5545 §3.6, or a whole calendar object.
 *
 * @param line where it begins, from 1; 0 if it was made here
 */
public record Component(
        String name, List<Property> properties, List<Component> components, long line) {
    public Component {
        name = name.toUpperCase(Locale.ROOT);
        properties = List.copyOf(properties);
        components = List.copyOf(components);
    }

    public static Component of(String name, List<Property> properties) {
        return new Component(name, properties, List.of(), 0);
    }

    public Optional<Property> first(String property) {
        for (Property candidate : properties) {
            if (candidate.name().equals(property)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public Stream<Property> all(String property) {
        return properties.stream().filter(candidate -> candidate.name().equals(property));
    }

    /** The text of a property; empty if there is none. */
    public String text(String property) {
        return first(property).map(Property::text).orElse("").strip();
    }

    public Stream<Component> named(String component) {
        return components.stream().filter(candidate -> candidate.name().equals(component));
    }

    /** The same with one property in place of all of its name, where the first of them stood. */
    public Component with(Property property) {
        List<Property> changed = new ArrayList<>(properties.size() + 1);
        boolean placed = false;
        for (Property candidate : properties) {
            if (!candidate.name().equals(property.name())) {
                changed.add(candidate);
            } else if (!placed) {
                changed.add(property);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(property);
        }
        return withProperties(changed);
    }

    public Component adding(Property property) {
        List<Property> changed = new ArrayList<>(properties);
        changed.add(property);
        return withProperties(changed);
    }

    public Component without(String... names) {
        List<String> unwanted = List.of(names);
        return withProperties(
                properties.stream().filter(one -> !unwanted.contains(one.name())).toList());
    }

    public Component replacingEach(String property, UnaryOperator<Property> change) {
        return withProperties(
                properties.stream()
                        .map(one -> one.name().equals(property) ? change.apply(one) : one)
                        .toList());
    }

    public Component withProperties(List<Property> changed) {
        return new Component(name, changed, components, line);
    }

    public Component withComponents(List<Component> changed) {
        return new Component(name, properties, changed, line);
    }
}
