package org.postern.calendar.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventStatus;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.Columns.TimeKind;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The rows of objects; asks nobody whether one may. */
final class ObjectRows {
    static final String COLUMNS =
            """
            id, calendar_id, kind, version, time_kind, starts, ends, recurring, title, location,
            status, busy, visibility, with_attendees, organized,
            content_length\
            """;
    private static final String WITHOUT_TEXT = "SELECT " + COLUMNS + " ";
    private static final String WITH_TEXT = "SELECT " + COLUMNS + ", uid, content ";

    private final Database database;

    ObjectRows(Database database) {
        this.database = database;
    }

    Optional<StoredObject> find(long id, Kind kind) {
        return database.jdbc()
                .sql(WITH_TEXT + "FROM calendar_object WHERE id = :id AND kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, _) -> stored(row))
                .optional();
    }

    Optional<StoredObject> find(CalendarId calendar, String uid) {
        return database.jdbc()
                .sql(
                        WITH_TEXT
                                + "FROM calendar_object WHERE calendar_id = :calendar AND uid = :uid")
                .param("calendar", calendar.value())
                .param("uid", uid)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** In the calendars that the user owns. */
    List<StoredObject> ownedBy(CalendarUser owner, String uid) {
        return database.jdbc()
                .sql(
                        WITH_TEXT
                                + """
                                FROM calendar_object WHERE uid = :uid AND kind = 'EVENT'
                                AND calendar_id IN (SELECT c.id FROM calendar c
                                                    WHERE c.owner_id = :owner)
                                ORDER BY id""")
                .param("uid", uid)
                .param("owner", owner.id())
                .query((row, _) -> stored(row))
                .list();
    }

    /** Events that may be on in a span of time. */
    List<ObjectRow> between(Collection<CalendarId> calendars, long from, long to, long shortest) {
        return new RowsBetween(database, from, to, shortest).of(calendars);
    }

    /** Of the calendars: what is not done first, of each what is due first. */
    List<ObjectRow> all(Collection<CalendarId> calendars, Kind kind, boolean doneToo, int most) {
        return database.jdbc()
                .sql(
                        WITHOUT_TEXT
                                + """
                                FROM calendar_object
                                WHERE calendar_id IN (:calendars) AND kind = :kind
                                AND (done = FALSE OR :doneToo = TRUE)
                                ORDER BY done, CASE WHEN starts IS NULL THEN 1 ELSE 0 END, starts, id
                                FETCH FIRST\
                                """
                                + " "
                                + most
                                + " ROWS ONLY")
                .param("calendars", values(calendars))
                .param("kind", kind.name())
                .param("doneToo", doneToo)
                .query((row, _) -> row(row))
                .list();
    }

    List<ObjectRow> due(Collection<CalendarId> calendars, long from, long to) {
        return database.jdbc()
                .sql(
                        WITHOUT_TEXT
                                + """
                                FROM calendar_object
                                WHERE calendar_id IN (:calendars) AND kind = 'TASK'
                                AND starts >= :from AND starts < :to
                                ORDER BY starts, id FETCH FIRST 5000 ROWS ONLY""")
                .param("calendars", values(calendars))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row(row))
                .list();
    }

    /** A page of a calendar, by id. */
    List<ObjectRow> after(CalendarId calendar, long id, int most) {
        return database.jdbc()
                .sql(
                        WITHOUT_TEXT
                                + """
                                FROM calendar_object WHERE calendar_id = :calendar AND id > :id
                                ORDER BY id FETCH FIRST\
                                """
                                + " "
                                + most
                                + " ROWS ONLY")
                .param("calendar", calendar.value())
                .param("id", id)
                .query((row, _) -> row(row))
                .list();
    }

    Map<Long, String> contents(Collection<Long> ids) {
        Map<Long, String> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            database.jdbc()
                    .sql("SELECT id, content FROM calendar_object WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query((row, _) -> contents.put(row.getLong("id"), row.getString("content")))
                    .list();
        }
        return contents;
    }

    /** The rows with their texts, in their order, without those gone from there by now. */
    List<StoredObject> stored(List<ObjectRow> rows) {
        Map<Long, StoredObject> found = new HashMap<>();
        if (!rows.isEmpty()) {
            database.jdbc()
                    .sql(WITH_TEXT + "FROM calendar_object WHERE id IN (:ids)")
                    .param("ids", rows.stream().map(ObjectRow::id).toList())
                    .query((row, _) -> found.put(row.getLong("id"), stored(row)))
                    .list();
        }
        return rows.stream()
                .flatMap(
                        row ->
                                Optional.ofNullable(found.get(row.id()))
                                        .filter(one -> one.row().calendar().equals(row.calendar()))
                                        .stream())
                .toList();
    }

    int count(CalendarId calendar) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM calendar_object WHERE calendar_id = :calendar")
                .param("calendar", calendar.value())
                .query(Integer.class)
                .single();
    }

    long insert(CalendarId calendar, Columns columns, boolean organized, String content) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        bound(
                        """
                        INSERT INTO calendar_object (calendar_id, kind, uid, version,
                            change_number, time_kind, starts, ends, lasting, recurring, title,
                            location, status, busy, visibility, with_attendees, organized, done,
                            content, content_length)
                        VALUES (:calendar, :kind, :uid, 1, :change, :timeKind, :starts, :ends,
                            :lasting, :recurring, :title, :location, :status, :busy, :visibility,
                            :withAttendees, :organized, :done, :content, :length)""",
                        calendar,
                        columns,
                        organized,
                        content)
                .param("kind", columns.kind().name())
                .param("uid", columns.uid())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Whether the object was still of that version. */
    boolean update(ObjectRow row, Columns columns, boolean organized, String content) {
        return bound(
                                """
                                UPDATE calendar_object SET calendar_id = :calendar,
                                    version = version + 1, change_number = :change,
                                    time_kind = :timeKind, starts = :starts, ends = :ends,
                                    lasting = :lasting, recurring = :recurring, title = :title,
                                    location = :location, status = :status, busy = :busy,
                                    visibility = :visibility, with_attendees = :withAttendees,
                                    organized = :organized, done = :done, content = :content,
                                    content_length = :length
                                WHERE id = :id AND version = :version""",
                                row.calendar(),
                                columns,
                                organized,
                                content)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    private StatementSpec bound(
            String sql, CalendarId calendar, Columns columns, boolean organized, String content) {
        return database.jdbc()
                .sql(sql)
                .param("calendar", calendar.value())
                .param("change", nextChange(calendar))
                .param("timeKind", columns.timeKind().name())
                .param("starts", columns.span().map(span -> span.starts()).orElse(null))
                .param("ends", columns.span().map(span -> span.ends()).orElse(null))
                .param("lasting", columns.span().filter(span -> span.lasting()).isPresent())
                .param("recurring", columns.recurring())
                .param("title", columns.title())
                .param("location", columns.location())
                .param("status", columns.status().name())
                .param("busy", columns.busy())
                .param("visibility", columns.visibility().name())
                .param("withAttendees", columns.withAttendees())
                .param("organized", organized)
                .param("done", columns.done())
                .param("content", content)
                .param("length", content.length());
    }

    /** Whether the object was still of that version. */
    boolean move(ObjectRow row, CalendarId calendar) {
        nextChange(row.calendar());
        return database.jdbc()
                        .sql(
                                """
                                UPDATE calendar_object SET calendar_id = :calendar,
                                    version = version + 1, change_number = :change
                                WHERE id = :id AND version = :version""")
                        .param("calendar", calendar.value())
                        .param("change", nextChange(calendar))
                        .param("id", row.id())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    boolean delete(ObjectRow row) {
        nextChange(row.calendar());
        return database.jdbc()
                        .sql("DELETE FROM calendar_object WHERE id = :id AND version = :version")
                        .param("id", row.id())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    /** Counts a change of a calendar; also keeps others from changing it meanwhile. */
    private long nextChange(CalendarId calendar) {
        database.jdbc()
                .sql("UPDATE calendar SET change_counter = change_counter + 1 WHERE id = :calendar")
                .param("calendar", calendar.value())
                .update();
        return database.jdbc()
                .sql("SELECT change_counter FROM calendar WHERE id = :calendar")
                .param("calendar", calendar.value())
                .query(Long.class)
                .single();
    }

    private static List<Long> values(Collection<CalendarId> calendars) {
        return calendars.stream().map(CalendarId::value).toList();
    }

    private static StoredObject stored(ResultSet row) throws SQLException {
        return new StoredObject(row(row), row.getString("uid"), row.getString("content"));
    }

    static ObjectRow row(ResultSet row) throws SQLException {
        return new ObjectRow(
                row.getLong("id"),
                new CalendarId(row.getLong("calendar_id")),
                Kind.valueOf(row.getString("kind")),
                row.getLong("version"),
                TimeKind.valueOf(row.getString("time_kind")),
                row.getLong("starts"),
                row.getLong("ends"),
                row.getBoolean("recurring"),
                row.getString("title"),
                row.getString("location"),
                EventStatus.valueOf(row.getString("status")),
                row.getBoolean("busy"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("with_attendees"),
                row.getBoolean("organized"),
                row.getInt("content_length"));
    }
}
