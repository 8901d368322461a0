package org.postern.imap.internal.order;

import java.util.Arrays;

/** Numbers by identifier, packed: what a map of boxed numbers would need five times as much for. */
final class IdTable {
    private static final int NONE = -1;
    private long[] keys = new long[16];
    private int[] values = new int[16];
    private int size;

    IdTable() {
        Arrays.fill(values, NONE);
    }

    /** The number of an identifier, or -1. */
    int get(long id) {
        return values[slot(id)];
    }

    void put(long id, int value) {
        int slot = slot(id);
        if (values[slot] == NONE) {
            size++;
        }
        keys[slot] = id;
        values[slot] = value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /** The hashes have a key nobody knows, so that nobody can crowd one place. */
    private int slot(long id) {
        int mask = keys.length - 1;
        int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
        while (values[slot] != NONE && keys[slot] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
