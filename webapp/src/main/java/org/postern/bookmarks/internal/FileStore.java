package org.postern.bookmarks.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.internal.BookmarkFile.Entry;
import org.postern.bookmarks.internal.BookmarkFile.ParsedFolder;
import org.postern.bookmarks.internal.FolderRows.FolderRow;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Puts a file into one collection, within one transaction: folders by name, addresses once. */
final class FileStore {
    private static final int BATCH = 500;
    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;
    private final Instant now;
    private final CollectionId collection;
    private final List<FolderRow> all;
    private final Map<Optional<FolderId>, Map<String, FolderId>> known = new HashMap<>();
    private final Map<Optional<FolderId>, Set<String>> addresses = new HashMap<>();
    private final List<Map<String, @Nullable Object>> waiting = new ArrayList<>();
    private int added;
    private int foldersAdded;
    private int duplicates;
    private boolean full;

    FileStore(
            JdbcClient database,
            NamedParameterJdbcOperations batches,
            Instant now,
            CollectionId collection) {
        this.database = database;
        this.batches = batches;
        this.now = now;
        this.collection = collection;
        all = new ArrayList<>(new FolderRows(database).lock(List.of(collection)));
        all.forEach(this::know);
        database.sql(
                        """
                        SELECT COALESCE(folder_id, 0) AS folder, address FROM bookmark
                        WHERE collection_id = ?""")
                .param(collection.value())
                .query(
                        row -> {
                            long folder = row.getLong("folder");
                            in(folder == 0 ? Optional.empty() : Optional.of(new FolderId(folder)))
                                    .add(row.getString("address"));
                        });
    }

    int added() {
        return added;
    }

    int foldersAdded() {
        return foldersAdded;
    }

    int duplicates() {
        return duplicates;
    }

    /** Whether something went into the folder above because no more folders could be made. */
    boolean full() {
        return full;
    }

    void put(ParsedFolder folder, Optional<FolderId> target) {
        var place = new Place(collection, target);
        put(folder, target, FolderRows.depth(place, all));
        flush();
    }

    private void put(ParsedFolder folder, Optional<FolderId> target, int depth) {
        folder.entries().forEach(entry -> put(entry, target));
        folder.folders()
                .forEach(
                        (name, inner) -> {
                            Optional<FolderId> made = folder(target, name, depth);
                            put(inner, made.isPresent() ? made : target, depth + 1);
                        });
    }

    private void put(Entry entry, Optional<FolderId> target) {
        if (!in(target).add(entry.content().address().value())) {
            duplicates++;
            return;
        }
        added++;
        waiting.add(
                BookmarkRows.whole(
                        new Place(collection, target),
                        entry.content(),
                        0,
                        Optional.empty(),
                        entry.added().orElse(now).truncatedTo(ChronoUnit.MILLIS)));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            SqlParameterSource[] rows = SqlParameterSourceUtils.createBatch(waiting);
            batches.batchUpdate(BookmarkRows.INSERT, rows);
            waiting.clear();
        }
    }

    private Optional<FolderId> folder(Optional<FolderId> target, String name, int depth) {
        FolderId there = known.getOrDefault(target, Map.of()).get(name);
        if (there != null) {
            return Optional.of(there);
        }
        if (depth >= Folder.DEEPEST || all.size() >= JdbcFolders.MOST) {
            full = true;
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        database.sql(
                        """
                        INSERT INTO bookmark_folder (collection_id, parent_id, name)
                        VALUES (?, ?, ?)""")
                .param(collection.value())
                .param(target.map(FolderId::value).orElse(null))
                .param(name)
                .update(key, "id");
        var id = new FolderId(Objects.requireNonNull(key.getKey()).longValue());
        var row = new FolderRow(id, new Place(collection, target), name);
        all.add(row);
        know(row);
        foldersAdded++;
        return Optional.of(id);
    }

    private void know(FolderRow row) {
        known.computeIfAbsent(row.within().folder(), _ -> new HashMap<>())
                .putIfAbsent(row.name(), row.id());
    }

    private Set<String> in(Optional<FolderId> folder) {
        return addresses.computeIfAbsent(folder, _ -> new HashSet<>());
    }
}
