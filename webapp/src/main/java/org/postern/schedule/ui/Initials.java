package org.postern.schedule.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name in at most two letters. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        return Stream.of(name.split("@", 2)[0].split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
