package org.postern.bookmarks.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of folders, without asking who wants them. */
final class FolderRows {
    private final JdbcClient database;

    FolderRows(JdbcClient database) {
        this.database = database;
    }

    /** A folder and where it lies. */
    record FolderRow(FolderId id, Place within, String name) {}

    Optional<FolderRow> find(FolderId id) {
        return database.sql(
                        "SELECT id, collection_id, parent_id, name FROM bookmark_folder WHERE id = ?")
                .param(id.value())
                .query((row, _) -> folder(row))
                .optional();
    }

    /** Whether the place is there: its folder exists and lies in its collection. */
    boolean exists(Place place) {
        return place.folder()
                .map(id -> find(id).filter(row -> in(row, place.collection())).isPresent())
                .orElse(true);
    }

    private static boolean in(FolderRow row, CollectionId collection) {
        return row.within().collection().equals(collection);
    }

    List<FolderRow> of(Collection<CollectionId> collections) {
        return collections.isEmpty()
                ? List.of()
                : database.sql(
                                """
                                SELECT id, collection_id, parent_id, name FROM bookmark_folder
                                WHERE collection_id IN (:collections) ORDER BY LOWER(name), id""")
                        .param(
                                "collections",
                                collections.stream().map(CollectionId::value).toList())
                        .query((row, _) -> folder(row))
                        .list();
    }

    /** As {@link #of}, and nobody else changes them until the transaction ends. */
    List<FolderRow> lock(Collection<CollectionId> collections) {
        return database.sql(
                        """
                        SELECT id, collection_id, parent_id, name FROM bookmark_folder
                        WHERE collection_id IN (:collections) ORDER BY id FOR UPDATE""")
                .param("collections", collections.stream().map(CollectionId::value).toList())
                .query((row, _) -> folder(row))
                .list();
    }

    private static FolderRow folder(java.sql.ResultSet row) throws java.sql.SQLException {
        long parent = row.getLong("parent_id");
        return new FolderRow(
                new FolderId(row.getLong("id")),
                new Place(
                        new CollectionId(row.getLong("collection_id")),
                        row.wasNull() || parent == 0
                                ? Optional.empty()
                                : Optional.of(new FolderId(parent))),
                row.getString("name"));
    }

    /** A folder and all folders in it, at any depth. */
    static Set<FolderId> subtree(FolderId top, List<FolderRow> all) {
        Map<FolderId, List<FolderId>> children = new HashMap<>();
        for (FolderRow row : all) {
            row.within()
                    .folder()
                    .ifPresent(
                            parent ->
                                    children.computeIfAbsent(parent, _ -> new ArrayList<>())
                                            .add(row.id()));
        }
        Set<FolderId> found = new HashSet<>();
        List<FolderId> next = List.of(top);
        while (!next.isEmpty()) {
            next =
                    next.stream()
                            .filter(found::add)
                            .flatMap(id -> children.getOrDefault(id, List.of()).stream())
                            .toList();
        }
        return found;
    }

    /** How many folders lie around what is in this place, itself included. */
    static int depth(Place place, List<FolderRow> all) {
        Map<FolderId, FolderRow> byId = new HashMap<>();
        all.forEach(row -> byId.put(row.id(), row));
        int depth = 0;
        Optional<FolderRow> row = place.folder().map(byId::get);
        while (row.isPresent() && depth <= all.size()) {
            depth++;
            row = row.get().within().folder().map(byId::get);
        }
        return depth;
    }
}
