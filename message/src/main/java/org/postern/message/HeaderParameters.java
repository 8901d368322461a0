package org.postern.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Header parameters. */
public final class HeaderParameters {
    private HeaderParameters() {}

    public static Map<String, String> decode(Map<String, String> raw) {
        return decode(List.copyOf(raw.entrySet()));
    }

    public static Map<String, String> decode(List<Map.Entry<String, String>> raw) {
        return raw.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
