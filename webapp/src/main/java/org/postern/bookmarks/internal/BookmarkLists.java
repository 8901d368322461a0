package org.postern.bookmarks.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.bookmarks.BookmarkPage;
import org.postern.bookmarks.BookmarkQuery;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.bookmarks.Scope;
import org.postern.finding.SearchWords;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of bookmarks, a page at a time. */
final class BookmarkLists {
    private static final String WHERE =
            """
             FROM bookmark
            WHERE collection_id IN (:collections)
              AND (1 = :everywhere OR COALESCE(folder_id, 0) IN (:folders))
              AND tags LIKE :tag ESCAPE '!'
              AND search_text LIKE :w0 ESCAPE '!' AND search_text LIKE :w1 ESCAPE '!'
              AND search_text LIKE :w2 ESCAPE '!' AND search_text LIKE :w3 ESCAPE '!'
              AND search_text LIKE :w4 ESCAPE '!'
            """;
    private static final String PAGE = " LIMIT :limit OFFSET :offset";
    private static final String BY_TITLE =
            "SELECT " + BookmarkRows.COLUMNS + WHERE + "ORDER BY LOWER(title), id" + PAGE;
    private static final String BY_VISITS =
            "SELECT "
                    + BookmarkRows.COLUMNS
                    + WHERE
                    + "ORDER BY visits DESC, LOWER(title), id"
                    + PAGE;
    private static final String BY_AGE =
            "SELECT " + BookmarkRows.COLUMNS + WHERE + "ORDER BY created DESC, id DESC" + PAGE;
    private static final long NO_FOLDER = 0;

    private final JdbcClient database;
    private final OpenCollections collections;
    private final FolderRows folders;

    BookmarkLists(JdbcClient database, OpenCollections collections, FolderRows folders) {
        this.database = database;
        this.collections = collections;
        this.folders = folders;
    }

    /**
     * @throws org.postern.sharing.NoAccess for a place the person may not see
     */
    BookmarkPage page(Person person, BookmarkQuery query, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        switch (query.scope()) {
            case Scope.Everywhere() -> {
                parameters.put("everywhere", 1);
                parameters.put("folders", List.of(NO_FOLDER));
                parameters.put("collections", orNone(collections.of(person)));
            }
            case Scope.At(Place place) -> {
                collections.require(person, place.collection(), Access.READ);
                boolean within = !query.words().isEmpty() || query.tag().isPresent();
                boolean whole = within && place.folder().isEmpty();
                parameters.put("everywhere", whole ? 1 : 0);
                parameters.put("folders", folders(place, within));
                parameters.put("collections", List.of(place.collection().value()));
            }
        }
        List<String> patterns = query.words().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            parameters.put("w" + i, patterns.get(i));
        }
        parameters.put(
                "tag", query.tag().map(tag -> SearchWords.containing(',' + tag + ',')).orElse("%"));
        long total =
                database.sql("SELECT COUNT(*)" + WHERE)
                        .params(parameters)
                        .query(Long.class)
                        .single();
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return new BookmarkPage(
                database.sql(sql(query.order()))
                        .params(parameters)
                        .query(BookmarkRows::read)
                        .list(),
                total);
    }

    private static String sql(BookmarkQuery.Order order) {
        return switch (order) {
            case TITLE -> BY_TITLE;
            case MOST_USED -> BY_VISITS;
            case NEWEST -> BY_AGE;
        };
    }

    /** An empty list is no SQL; no collection has the number 0. */
    private static Collection<Long> orNone(List<SharedCollection> open) {
        return open.isEmpty()
                ? List.of(0L)
                : open.stream().map(SharedCollection::id).map(CollectionId::value).toList();
    }

    private Set<Long> folders(Place place, boolean within) {
        if (place.folder().isEmpty()) {
            return Set.of(NO_FOLDER);
        }
        FolderId top = place.folder().get();
        return within
                ? FolderRows.subtree(top, folders.of(List.of(place.collection()))).stream()
                        .map(FolderId::value)
                        .collect(Collectors.toSet())
                : Set.of(top.value());
    }
}
