package org.postern.administration.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Announcements in the database. */
@Repository
class AnnouncementTable {
    private static final int MOST_READ = 500;
    private static final String SELECT =
            "SELECT id, words, severity, shown_from, shown_until, at_sign_in, version"
                    + " FROM announcement";
    private final JdbcClient database;

    AnnouncementTable(JdbcClient database) {
        this.database = database;
    }

    List<Announcement> all() {
        return database.sql(SELECT + " ORDER BY put_up DESC, id LIMIT " + MOST_READ)
                .query((row, _) -> announcement(row))
                .list();
    }

    Optional<Announcement> find(String id) {
        return database.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, _) -> announcement(row))
                .optional();
    }

    void insert(Announcement announcement) {
        written(
                """
                INSERT INTO announcement
                (id, words, severity, shown_from, shown_until, at_sign_in, version, put_up)
                VALUES (:id, :words, :severity, :from, :until, :atSignIn, :version,
                CURRENT_TIMESTAMP)""",
                announcement);
    }

    /** Writes the next version, if what is there is of the announcement's. */
    boolean update(Announcement announcement) {
        return written(
                        """
                        UPDATE announcement SET words = :words, severity = :severity,
                        shown_from = :from, shown_until = :until, at_sign_in = :atSignIn,
                        version = version + 1 WHERE id = :id AND version = :version""",
                        announcement)
                == 1;
    }

    boolean delete(String id, long version) {
        return database.sql("DELETE FROM announcement WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private int written(String sql, Announcement announcement) {
        return database.sql(sql)
                .param("id", announcement.id())
                .param("words", announcement.text())
                .param("severity", announcement.level().name())
                .param("from", time(announcement.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(announcement.until()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("atSignIn", announcement.atSignIn())
                .param("version", announcement.version())
                .update();
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> when) {
        return when.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getString("id"),
                row.getString("words"),
                row.getString("severity").equals(Level.WARNING.name())
                        ? Level.WARNING
                        : Level.INFORMATION,
                time(row, "shown_from"),
                time(row, "shown_until"),
                row.getBoolean("at_sign_in"),
                row.getLong("version"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
