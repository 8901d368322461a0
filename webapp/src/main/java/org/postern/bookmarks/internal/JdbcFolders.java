package org.postern.bookmarks.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.FolderOutcome;
import org.postern.bookmarks.FolderOutcome.Done;
import org.postern.bookmarks.FolderOutcome.Refused;
import org.postern.bookmarks.Folders;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.internal.FolderRows.FolderRow;
import org.postern.finding.PlainText;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folders in the database. */
@Repository
class JdbcFolders implements Folders {
    static final int MOST = 5_000;
    private static final CollectionId NOWHERE = new CollectionId(0);
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final OpenCollections collections;
    private final FolderRows rows;

    JdbcFolders(
            JdbcClient database,
            PlatformTransactionManager transactions,
            OpenCollections collections) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        rows = new FolderRows(database);
    }

    @Override
    public FolderOutcome create(Person person, Place within, String name) {
        String checked = checked(name);
        if (!collections.allows(person, within.collection(), Access.WRITE)) {
            return Refused.GONE;
        }
        return inTransaction(
                List.of(within.collection()),
                all -> {
                    if (!rows.exists(within)) {
                        return Refused.GONE;
                    }
                    if (all.size() >= MOST) {
                        return Refused.TOO_MANY;
                    }
                    if (FolderRows.depth(within, all) >= Folder.DEEPEST) {
                        return Refused.TOO_DEEP;
                    }
                    return new Done(new Place(within.collection(), insert(within, checked)));
                });
    }

    private Optional<FolderId> insert(Place within, String name) {
        var key = new GeneratedKeyHolder();
        database.sql(
                        """
                        INSERT INTO bookmark_folder (collection_id, parent_id, name)
                        VALUES (?, ?, ?)""")
                .param(within.collection().value())
                .param(parent(within))
                .param(name)
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).map(id -> new FolderId(id.longValue()));
    }

    private static @Nullable Long parent(Place within) {
        return within.folder().map(FolderId::value).orElse(null);
    }

    private static String checked(String name) {
        String line = PlainText.line(name);
        if (line.isEmpty() || line.length() > Folder.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a name has 1 to " + Folder.LONGEST_NAME + " characters");
        }
        return line;
    }

    @Override
    public FolderOutcome rename(Person person, FolderId id, String name) {
        String checked = checked(name);
        return change(
                person,
                id,
                (folder, _) -> {
                    database.sql("UPDATE bookmark_folder SET name = ? WHERE id = ?")
                            .params(checked, folder.id().value())
                            .update();
                    return new Done(Place.in(folder.within().collection(), folder.id()));
                });
    }

    @Override
    public FolderOutcome delete(Person person, FolderId id) {
        return change(
                person,
                id,
                (folder, _) -> {
                    database.sql("DELETE FROM bookmark_folder WHERE id = ?")
                            .param(folder.id().value())
                            .update();
                    return new Done(folder.within());
                });
    }

    @Override
    public FolderOutcome move(Person person, FolderId id, Place target) {
        Optional<FolderRow> moved = changeable(person, id);
        if (moved.isEmpty() || !collections.allows(person, target.collection(), Access.WRITE)) {
            return Refused.GONE;
        }
        CollectionId from = moved.get().within().collection();
        return inTransaction(
                Stream.of(from, target.collection()).distinct().toList(),
                all -> moveLocked(id, from, target, all));
    }

    /** The tree is as it will be when it is changed: two moves at once cannot make a circle. */
    private FolderOutcome moveLocked(
            FolderId id, CollectionId from, Place target, List<FolderRow> all) {
        boolean here = all.stream().anyMatch(row -> row.id().equals(id));
        boolean there =
                target.folder()
                        .map(to -> all.stream().anyMatch(row -> isAt(row, to, target)))
                        .orElse(true);
        if (!here || !there) {
            return Refused.GONE;
        }
        Set<FolderId> subtree = FolderRows.subtree(id, all);
        if (target.folder().filter(subtree::contains).isPresent()) {
            return Refused.IN_ITSELF;
        }
        int height = heightOf(id, subtree, all);
        if (FolderRows.depth(target, all) + height > Folder.DEEPEST) {
            return Refused.TOO_DEEP;
        }
        if (!from.equals(target.collection())
                && subtree.size() + count(all, target.collection()) > MOST) {
            return Refused.TOO_MANY;
        }
        put(id, target, subtree);
        return new Done(Place.in(target.collection(), id));
    }

    private static boolean isAt(FolderRow row, FolderId id, Place place) {
        return row.id().equals(id) && row.within().collection().equals(place.collection());
    }

    private static long count(List<FolderRow> all, CollectionId collection) {
        return all.stream().filter(row -> row.within().collection().equals(collection)).count();
    }

    private static int heightOf(FolderId top, Set<FolderId> subtree, List<FolderRow> all) {
        int above =
                all.stream()
                        .filter(row -> row.id().equals(top))
                        .findFirst()
                        .map(row -> FolderRows.depth(row.within(), all))
                        .orElse(0);
        return subtree.stream()
                .mapToInt(id -> FolderRows.depth(new Place(NOWHERE, Optional.of(id)), all) - above)
                .max()
                .orElse(1);
    }

    private void put(FolderId id, Place target, Set<FolderId> subtree) {
        Set<Long> folders = subtree.stream().map(FolderId::value).collect(Collectors.toSet());
        database.sql("UPDATE bookmark_folder SET collection_id = :to WHERE id IN (:folders)")
                .param("to", target.collection().value())
                .param("folders", folders)
                .update();
        database.sql("UPDATE bookmark SET collection_id = :to WHERE folder_id IN (:folders)")
                .param("to", target.collection().value())
                .param("folders", folders)
                .update();
        database.sql("UPDATE bookmark_folder SET parent_id = ? WHERE id = ?")
                .param(parent(target))
                .param(id.value())
                .update();
    }

    private FolderOutcome change(
            Person person, FolderId id, BiFunction<FolderRow, List<FolderRow>, FolderOutcome> act) {
        return changeable(person, id)
                .map(
                        folder ->
                                inTransaction(
                                        List.of(folder.within().collection()),
                                        all -> act.apply(folder, all)))
                .orElse(Refused.GONE);
    }

    private Optional<FolderRow> changeable(Person person, FolderId id) {
        return rows.find(id)
                .filter(row -> collections.allows(person, row.within().collection(), Access.WRITE));
    }

    private FolderOutcome inTransaction(
            Collection<CollectionId> touched,
            java.util.function.Function<List<FolderRow>, FolderOutcome> act) {
        FolderOutcome outcome =
                transactions.execute(
                        _ -> {
                            FolderOutcome made = act.apply(rows.lock(touched));
                            if (made instanceof Done) {
                                touched.forEach(collections::changed);
                            }
                            return made;
                        });
        return outcome == null ? Refused.GONE : outcome;
    }
}
