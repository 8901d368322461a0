package org.postern.calendar.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows in portions whose texts may be in memory together. */
final class Batches {
    private static final int MOST_ROWS = 100;
    private static final int MOST_CHARACTERS = 4_000_000;

    private Batches() {}

    static List<List<ObjectRow>> of(Collection<ObjectRow> rows) {
        List<List<ObjectRow>> batches = new ArrayList<>();
        List<ObjectRow> batch = new ArrayList<>();
        long characters = 0;
        for (ObjectRow row : rows) {
            characters += row.length();
            if (batch.size() == MOST_ROWS || (!batch.isEmpty() && characters > MOST_CHARACTERS)) {
                batches.add(batch);
                batch = new ArrayList<>();
                characters = row.length();
            }
            batch.add(row);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /**
     * Those whose texts together stay below a limit; what is too big leaves room for the others.
     */
    static List<ObjectRow> within(Collection<ObjectRow> rows, long most) {
        List<ObjectRow> kept = new ArrayList<>();
        long characters = 0;
        for (ObjectRow row : rows) {
            if (characters + row.length() <= most) {
                characters += row.length();
                kept.add(row);
            }
        }
        return kept;
    }
}
