package org.postern.smtp.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a server offers, from its reply to EHLO, RFC 5321 §4.1.1.1.
 *
 * @param extensions keyword in upper case to its parameters
 */
public record ServerFeatures(Map<String, List<String>> extensions) {

    public ServerFeatures {
        extensions = Map.copyOf(extensions);
    }

    /** The first line greets; each other line is an extension. */
    static ServerFeatures from(Reply ehlo) {
        Map<String, List<String>> extensions = new HashMap<>();
        for (String line : ehlo.lines().subList(1, ehlo.lines().size())) {
            List<String> words = List.of(line.strip().toUpperCase(Locale.ROOT).split(" +"));
            extensions.put(words.getFirst(), words.subList(1, words.size()));
        }
        return new ServerFeatures(extensions);
    }

    boolean offers(String keyword) {
        return extensions.containsKey(keyword);
    }

    /** SASL mechanisms, RFC 4954 §3. */
    List<String> mechanisms() {
        return extensions.getOrDefault("AUTH", List.of());
    }

    /** The largest message it takes, RFC 1870 §4; empty where it does not say or has no limit. */
    OptionalLong largestMessage() {
        return extensions.getOrDefault("SIZE", List.of()).stream()
                .filter(size -> size.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .filter(size -> size > 0)
                .findFirst();
    }
}
