package org.postern.notes.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
import org.postern.notes.Note;
import org.postern.notes.NoteContent;
import org.postern.notes.NoteId;
import org.postern.notes.NoteQuery;
import org.postern.notes.NoteSummary;
import org.postern.people.PersonId;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/** Notes to and from the columns of their table. */
final class NoteRows {
    static final String ONE =
            """
            SELECT id, collection_id, title, text, tags, created, changed, changed_by, version
            FROM note WHERE id = ?""";
    static final String INSERT =
            """
            INSERT INTO note (collection_id, title, text, tags, search_text, created, changed,
                              changed_by, version)
            VALUES (:notebook, :title, :text, :tags, :search, :created, :changed, :changedBy, 1)""";
    static final String UPDATE =
            """
            UPDATE note SET title = :title, text = :text, tags = :tags, search_text = :search,
                            changed = :changed, changed_by = :changedBy, version = version + 1
            WHERE id = :id AND version = :version AND collection_id = :notebook""";
    private static final String WHERE =
            """
             FROM note
            WHERE collection_id IN (:notebooks)
              AND tags LIKE :tag ESCAPE '!'
              AND search_text LIKE :w0 ESCAPE '!' AND search_text LIKE :w1 ESCAPE '!'
              AND search_text LIKE :w2 ESCAPE '!' AND search_text LIKE :w3 ESCAPE '!'
              AND search_text LIKE :w4 ESCAPE '!'
            """;
    static final String COUNT = "SELECT COUNT(*)" + WHERE;

    /**
     * What a list shows of a text and no more of it: the beginning, and what is around the first of
     * the words that is in it. Its place in the folded text is about that in the text.
     */
    static final String PAGE =
            """
            SELECT id, collection_id, title, changed, SUBSTRING(text FROM 1 FOR 400) AS beginning,
              SUBSTRING(text FROM GREATEST(1, COALESCE(
                  NULLIF(POSITION(:f0 IN SUBSTRING(search_text FROM :body)), 0),
                  NULLIF(POSITION(:f1 IN SUBSTRING(search_text FROM :body)), 0),
                  NULLIF(POSITION(:f2 IN SUBSTRING(search_text FROM :body)), 0),
                  NULLIF(POSITION(:f3 IN SUBSTRING(search_text FROM :body)), 0),
                  NULLIF(POSITION(:f4 IN SUBSTRING(search_text FROM :body)), 0), 1) - 400)
                FOR 1200) AS around"""
                            .replace(":body", "GREATEST(1, CHAR_LENGTH(title) + CHAR_LENGTH(tags))")
                    + WHERE
                    + "ORDER BY changed DESC, id DESC LIMIT :limit OFFSET :offset";

    private static final int LONGEST_SEARCH_TEXT = 1_048_576;

    private NoteRows() {}

    /** All parameters of a list but the notebooks. */
    static Map<String, Object> where(NoteQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> words = query.words().words();
        List<String> patterns = query.words().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            parameters.put("w" + i, patterns.get(i));
            parameters.put("f" + i, i < words.size() ? words.get(i) : "");
        }
        parameters.put(
                "tag", query.tag().map(tag -> SearchWords.containing(',' + tag + ',')).orElse("%"));
        return parameters;
    }

    /** An empty list is no SQL; no notebook has the number 0. */
    static List<Long> orNone(List<SharedCollection> open) {
        return open.isEmpty()
                ? List.of(0L)
                : open.stream().map(SharedCollection::id).map(CollectionId::value).toList();
    }

    /** The columns that somebody writes. */
    static Map<String, Object> written(NoteContent content) {
        String all = String.join("\n", content.title(), content.tags().text(), content.text());
        return Map.of(
                "title",
                content.title(),
                "text",
                content.text(),
                "tags",
                content.tags().stored(),
                "search",
                PlainText.cut(SearchWords.fold(all), LONGEST_SEARCH_TEXT));
    }

    static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                new NoteId(row.getLong("id")),
                new CollectionId(row.getLong("collection_id")),
                new NoteContent(
                        row.getString("title"),
                        row.getString("text"),
                        Tags.parse(row.getString("tags"))),
                instant(row, "created"),
                instant(row, "changed"),
                new PersonId(row.getLong("changed_by")),
                row.getInt("version"));
    }

    static NoteSummary summary(ResultSet row, SearchWords words) throws SQLException {
        return new NoteSummary(
                new NoteId(row.getLong("id")),
                new CollectionId(row.getLong("collection_id")),
                row.getString("title"),
                Excerpt.of(row.getString("beginning"), row.getString("around"), words),
                instant(row, "changed"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
