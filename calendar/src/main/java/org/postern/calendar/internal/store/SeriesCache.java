package org.postern.calendar.internal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.time.Budget;

/** Series as they were read, by version; bounded for the whole process. */
final class SeriesCache {
    /** A character of text becomes some octets of objects. */
    private static final int OCTETS_PER_CHARACTER = 6;

    private static final long MOST_OCTETS = 64_000_000;

    /** Read for one answer; all that is found stays in memory until it is given. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private record Key(long id, long version) {}

    private record Entry(Optional<Series> series, int weight) {}

    private final ObjectRows rows;
    private final Cache<Key, Entry> entries =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_OCTETS)
                    .weigher((Key _, Entry entry) -> entry.weight())
                    .build();

    SeriesCache(ObjectRows rows) {
        this.rows = rows;
    }

    /** Those of the rows that could be read in time; empty ones have no start. */
    Map<Long, Optional<Series>> of(Collection<ObjectRow> wanted, Budget budget) {
        Map<Long, Optional<Series>> found = new HashMap<>();
        List<ObjectRow> missing = new ArrayList<>();
        for (ObjectRow row : wanted) {
            Entry entry = entries.getIfPresent(new Key(row.id(), row.version()));
            if (entry == null) {
                missing.add(row);
            } else {
                found.put(row.id(), entry.series());
            }
        }
        for (List<ObjectRow> batch : Batches.of(Batches.within(missing, MOST_CHARACTERS))) {
            if (budget.over()) {
                break;
            }
            read(batch, found, budget);
        }
        return found;
    }

    private void read(List<ObjectRow> missing, Map<Long, Optional<Series>> found, Budget budget) {
        Map<Long, String> contents = rows.contents(missing.stream().map(ObjectRow::id).toList());
        for (ObjectRow row : missing) {
            String content = contents.get(row.id());
            if (content != null && !budget.over()) {
                Entry entry = entry(content);
                entries.put(new Key(row.id(), row.version()), entry);
                found.put(row.id(), entry.series());
            }
        }
    }

    private static Entry entry(String content) {
        int weight =
                (int) Math.min(Integer.MAX_VALUE, (long) OCTETS_PER_CHARACTER * content.length());
        return new Entry(SeriesReader.read(StoredObject.read(content)), weight);
    }
}
