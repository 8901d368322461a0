package org.postern.nntp.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a server offers, RFC 3977 §5.2.
 *
 * @param known whether the server answered at all; older ones do not know the command
 * @param arguments of each capability, upper case
 */
record Capabilities(boolean known, Map<String, Set<String>> arguments) {
    static final Capabilities UNKNOWN = new Capabilities(false, Map.of());

    Capabilities {
        arguments = Map.copyOf(arguments);
    }

    static Capabilities read(List<byte[]> lines) {
        Map<String, Set<String>> found = new HashMap<>();
        for (byte[] line : lines) {
            String text = new String(line, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
            List<String> words = List.of(text.strip().split("[ \t]+", -1));
            found.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
        }
        return new Capabilities(true, found);
    }

    boolean offers(String capability) {
        return arguments.containsKey(capability);
    }

    boolean offers(String capability, String argument) {
        return arguments.getOrDefault(capability, Set.of()).contains(argument);
    }
}
