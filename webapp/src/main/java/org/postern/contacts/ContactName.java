package org.postern.contacts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a name, each empty where there is none. */
public record ContactName(
        String prefix, String given, String additional, String family, String suffix) {
    public static final ContactName NONE = new ContactName("", "", "", "", "");

    /** The parts in the order they are spoken in Europe. */
    public String spoken() {
        return Stream.of(prefix, given, additional, family, suffix)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
