package org.postern.imap.internal.order;

import java.util.HashMap;
import java.util.Map;

/**
 * The keys of one index, each kept once: many messages have one author. For one thread at a time.
 */
public final class Interned {
    private static final int OVERHEAD = 100;
    private final Map<String, String> keys = new HashMap<>();
    private long weight;

    String of(String key) {
        String known = keys.putIfAbsent(key, key);
        if (known == null) {
            weight += OVERHEAD + 2L * key.length();
        }
        return known == null ? key : known;
    }

    /** An estimate of its heap. */
    long weight() {
        return weight;
    }
}
