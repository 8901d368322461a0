package org.postern.imap.internal.order;

import java.security.SecureRandom;

/** 64 bits of a text under a key of this process; never 0, which stands for none. */
final class KeyedHash {
    private static final long[] KEY = new SecureRandom().longs(2).toArray();
    private static final long ODD = KEY[1] | 1;

    private KeyedHash() {}

    static long of(String text) {
        long hash = KEY[0];
        for (int i = 0; i < text.length(); i++) {
            hash = mixed((hash ^ text.charAt(i)) * ODD);
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long value) {
        return value ^ value >>> 29;
    }
}
