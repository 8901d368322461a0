package org.postern.bookmarks.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.bookmarks.Bookmark;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.BookmarkId;
import org.postern.bookmarks.FolderId;
import org.postern.bookmarks.Place;
import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
import org.postern.sharing.CollectionId;

/** Bookmarks to and from the columns of their table. */
final class BookmarkRows {
    static final String COLUMNS =
            "id, collection_id, folder_id, title, address, description, tags, visits, last_visit,"
                    + " created, version";
    static final String INSERT =
            """
            INSERT INTO bookmark (collection_id, folder_id, title, address, description, tags,
                                  search_text, visits, last_visit, created, version)
            VALUES (:collection, :folder, :title, :address, :description, :tags,
                    :search, :visits, :lastVisit, :created, :version)""";
    private static final int LONGEST_SEARCH_TEXT = 40_000;

    private BookmarkRows() {}

    static Bookmark read(ResultSet row, int number) throws SQLException {
        long folder = row.getLong("folder_id");
        return new Bookmark(
                new BookmarkId(row.getLong("id")),
                new Place(
                        new CollectionId(row.getLong("collection_id")),
                        folder == 0 ? Optional.empty() : Optional.of(new FolderId(folder))),
                new BookmarkContent(
                        row.getString("title"),
                        new BookmarkAddress(row.getString("address")),
                        row.getString("description"),
                        Tags.parse(row.getString("tags"))),
                row.getLong("visits"),
                Optional.ofNullable(row.getObject("last_visit", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /** The columns that somebody writes. */
    static Map<String, @Nullable Object> written(Place place, BookmarkContent content) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("collection", place.collection().value());
        columns.put("folder", place.folder().map(FolderId::value).orElse(null));
        columns.put("title", content.title());
        columns.put("address", content.address().value());
        columns.put("description", content.description());
        columns.put("tags", content.tags().stored());
        columns.put("search", searchText(content));
        return columns;
    }

    /** All columns of a new row. */
    static Map<String, @Nullable Object> whole(
            Place place,
            BookmarkContent content,
            long visits,
            Optional<Instant> lastVisit,
            Instant created) {
        Map<String, @Nullable Object> columns = written(place, content);
        columns.put("visits", visits);
        columns.put("lastVisit", lastVisit.map(BookmarkRows::time).orElse(null));
        columns.put("created", time(created));
        columns.put("version", 1);
        return columns;
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String searchText(BookmarkContent content) {
        String all =
                String.join(
                        "\n",
                        content.title(),
                        content.address().value(),
                        content.tags().text(),
                        content.description());
        return PlainText.cut(SearchWords.fold(all), LONGEST_SEARCH_TEXT);
    }
}
