package org.postern.bookmarks.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkId;
import org.postern.bookmarks.BookmarkPage;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.Bookmarks;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.SaveOutcome;
import org.postern.bookmarks.Shelf;
import org.postern.finding.Tags;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.sharing.SharedCollection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookmarks in the database. */
@Repository
class JdbcBookmarks implements Bookmarks {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final OpenCollections collections;
    private final FolderRows folders;
    private final BookmarkLists lists;
    private final Clock clock;

    JdbcBookmarks(
            JdbcClient database,
            PlatformTransactionManager transactions,
            OpenCollections collections,
            Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.collections = collections;
        this.clock = clock;
        folders = new FolderRows(database);
        lists = new BookmarkLists(database, collections, folders);
    }

    @Override
    public Shelf shelf(Person person) {
        List<SharedCollection> open = collections.of(person);
        List<CollectionId> ids = open.stream().map(SharedCollection::id).toList();
        if (ids.isEmpty()) {
            return new Shelf(open, List.of(), Map.of(), Map.of());
        }
        Map<CollectionId, Long> counts = new HashMap<>();
        Map<Long, Long> inFolders = new HashMap<>();
        database.sql(
                        """
                        SELECT collection_id, COALESCE(folder_id, 0) AS folder, COUNT(*) AS many
                        FROM bookmark WHERE collection_id IN (:collections)
                        GROUP BY collection_id, COALESCE(folder_id, 0)""")
                .param("collections", ids.stream().map(CollectionId::value).toList())
                .query(
                        row -> {
                            long many = row.getLong("many");
                            counts.merge(
                                    new CollectionId(row.getLong("collection_id")),
                                    many,
                                    Long::sum);
                            inFolders.put(row.getLong("folder"), many);
                        });
        List<Folder> all =
                folders.of(ids).stream()
                        .map(
                                row ->
                                        new Folder(
                                                row.id(),
                                                row.within(),
                                                row.name(),
                                                inFolders.getOrDefault(row.id().value(), 0L)))
                        .toList();
        return new Shelf(open, all, counts, tags(ids));
    }

    private Map<String, Long> tags(List<CollectionId> ids) {
        Map<String, Long> tags = new TreeMap<>();
        database.sql(
                        """
                        SELECT tags, COUNT(*) AS many FROM bookmark
                        WHERE collection_id IN (:collections) AND tags <> '' GROUP BY tags""")
                .param("collections", ids.stream().map(CollectionId::value).toList())
                .query(
                        row -> {
                            long many = row.getLong("many");
                            Tags.parse(row.getString("tags"))
                                    .names()
                                    .forEach(tag -> tags.merge(tag, many, Long::sum));
                        });
        return tags;
    }

    @Override
    public BookmarkPage list(Person person, BookmarkQuery query, int offset, int limit) {
        return lists.page(person, query, offset, Math.min(limit, LONGEST_PAGE));
    }

    @Override
    public Optional<Bookmark> find(Person person, BookmarkId id) {
        return row(id).filter(
                        found ->
                                collections.allows(
                                        person, found.place().collection(), Access.READ));
    }

    private Optional<Bookmark> row(BookmarkId id) {
        return database.sql("SELECT " + BookmarkRows.COLUMNS + " FROM bookmark WHERE id = ?")
                .param(id.value())
                .query(BookmarkRows::read)
                .optional();
    }

    @Override
    public Bookmark add(Person person, Place place, BookmarkContent content) {
        requireWritable(person, place);
        return insert(place, content, 0, Optional.empty(), clock.instant());
    }

    private void requireWritable(Person person, Place place) {
        collections.require(person, place.collection(), Access.WRITE);
        if (!folders.exists(place)) {
            throw new NoAccess();
        }
    }

    private Bookmark insert(
            Place place,
            BookmarkContent content,
            long visits,
            Optional<Instant> lastVisit,
            Instant created) {
        var when = created.truncatedTo(ChronoUnit.MILLIS);
        var key = new GeneratedKeyHolder();
        transactions.executeWithoutResult(
                _ -> {
                    database.sql(BookmarkRows.INSERT)
                            .params(BookmarkRows.whole(place, content, visits, lastVisit, when))
                            .update(key, "id");
                    collections.changed(place.collection());
                });
        var id = new BookmarkId(Objects.requireNonNull(key.getKey()).longValue());
        return new Bookmark(id, place, content, visits, lastVisit, when, 1);
    }

    @Override
    public SaveOutcome save(
            Person person, BookmarkId id, int version, Place place, BookmarkContent content) {
        Optional<Bookmark> before = row(id);
        if (before.isEmpty()
                || !collections.allows(person, before.get().place().collection(), Access.WRITE)
                || !collections.allows(person, place.collection(), Access.WRITE)
                || !folders.exists(place)) {
            return new SaveOutcome.Gone();
        }
        Map<String, @Nullable Object> columns = BookmarkRows.written(place, content);
        columns.put("id", id.value());
        columns.put("version", version);
        columns.put("from", before.get().place().collection().value());
        boolean saved =
                inTransaction(
                        () -> update(columns),
                        before.get().place().collection(),
                        place.collection());
        return find(person, id)
                .<SaveOutcome>map(
                        now -> saved ? new SaveOutcome.Saved(now) : new SaveOutcome.Conflict(now))
                .orElseGet(SaveOutcome.Gone::new);
    }

    /** What was changed is told when it is committed. */
    private boolean inTransaction(BooleanSupplier change, CollectionId... touched) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            boolean changed = change.getAsBoolean();
                            if (changed) {
                                List.of(touched).forEach(collections::changed);
                            }
                            return changed;
                        }));
    }

    private boolean update(Map<String, @Nullable Object> columns) {
        return database.sql(
                                """
                                UPDATE bookmark SET collection_id = :collection, folder_id = :folder,
                                  title = :title, address = :address, description = :description,
                                  tags = :tags, search_text = :search, version = version + 1
                                WHERE id = :id AND version = :version AND collection_id = :from""")
                        .params(columns)
                        .update()
                == 1;
    }

    @Override
    public void visited(Person person, BookmarkId id) {
        if (find(person, id).isPresent()) {
            database.sql("UPDATE bookmark SET visits = visits + 1, last_visit = ? WHERE id = ?")
                    .params(
                            BookmarkRows.time(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                            id.value())
                    .update();
        }
    }

    @Override
    public Optional<Bookmark> delete(Person person, BookmarkId id) {
        Optional<Bookmark> found = find(person, id);
        // Only what was read is deleted: what is handed out is all that can be put back.
        while (found.isPresent() && !deleted(person, found.get())) {
            found = find(person, id);
        }
        return found;
    }

    private boolean deleted(Person person, Bookmark bookmark) {
        CollectionId from = bookmark.place().collection();
        collections.require(person, from, Access.WRITE);
        return inTransaction(
                () ->
                        database.sql(
                                                "DELETE FROM bookmark WHERE id = ? AND version = ?"
                                                        + " AND collection_id = ?")
                                        .params(
                                                bookmark.id().value(),
                                                bookmark.version(),
                                                from.value())
                                        .update()
                                == 1,
                from);
    }

    @Override
    public Bookmark restore(Person person, Bookmark deleted) {
        Place before = deleted.place();
        Place place = folders.exists(before) ? before : Place.in(before.collection());
        requireWritable(person, place);
        return insert(
                place, deleted.content(), deleted.visits(), deleted.lastVisit(), deleted.created());
    }
}
