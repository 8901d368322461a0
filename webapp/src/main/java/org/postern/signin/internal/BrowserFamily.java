package org.postern.signin.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which kind of browser it is, as far as it says so itself. */
final class BrowserFamily {
    /** In this order: each of them also names those behind it. */
    private static final List<String[]> FAMILIES =
            List.of(
                    new String[] {"Edg", "Edge"},
                    new String[] {"OPR/", "Opera"},
                    new String[] {"Firefox/", "Firefox"},
                    new String[] {"FxiOS/", "Firefox"},
                    new String[] {"CriOS/", "Chrome"},
                    new String[] {"Chrome/", "Chrome"},
                    new String[] {"Safari/", "Safari"});

    private BrowserFamily() {}

    /** One of a few names of ours; empty for what we do not know. */
    static String of(@Nullable String userAgent) {
        return userAgent == null
                ? ""
                : FAMILIES.stream()
                        .filter(family -> userAgent.contains(family[0]))
                        .map(family -> family[1])
                        .findFirst()
                        .orElse("");
    }
}
