package org.postern.calendar.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Share;
import org.postern.calendar.VisibleCalendar;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The rows of calendars and shares; asks nobody whether one may. */
final class CalendarRows {
    private final Database database;

    CalendarRows(Database database) {
        this.database = database;
    }

    List<VisibleCalendar> visibleTo(CalendarUser user) {
        return database.jdbc()
                .sql(
                        """
                        SELECT c.id, c.owner_id, c.default_of, c.name, c.color, s.access,
                               CASE WHEN h.calendar_id IS NULL THEN TRUE ELSE FALSE END AS shown,
                               CASE WHEN c.owner_id = :user THEN 0 ELSE 1 END AS foreign_one
                        FROM calendar c
                        LEFT JOIN calendar_share s ON s.calendar_id = c.id AND s.user_id = :user
                        LEFT JOIN calendar_hidden h ON h.calendar_id = c.id AND h.user_id = :user
                        WHERE c.owner_id = :user OR s.user_id IS NOT NULL
                        ORDER BY foreign_one, c.id""")
                .param("user", user.id())
                .query((row, _) -> visible(row, user))
                .list();
    }

    private static VisibleCalendar visible(ResultSet row, CalendarUser user) throws SQLException {
        CalendarUser owner = new CalendarUser(row.getLong("owner_id"));
        boolean own = owner.equals(user);
        return new VisibleCalendar(
                new CalendarId(row.getLong("id")),
                owner,
                row.getString("name"),
                new CalendarColor(row.getString("color")),
                own ? Access.OWNER : Access.valueOf(row.getString("access")),
                row.getBoolean("shown"),
                own && row.getObject("default_of") != null);
    }

    CalendarId insert(CalendarUser owner, String name, CalendarColor color, boolean byDefault) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.jdbc()
                .sql(
                        """
                        INSERT INTO calendar (owner_id, default_of, name, color, change_counter)
                        VALUES (:owner, :defaultOf, :name, :color, 0)""")
                .param("owner", owner.id())
                .param("defaultOf", byDefault ? owner.id() : null)
                .param("name", name)
                .param("color", color.value())
                .update(key, "id");
        return new CalendarId(Objects.requireNonNull(key.getKey()).longValue());
    }

    int owned(CalendarUser user) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM calendar WHERE owner_id = :user")
                .param("user", user.id())
                .query(Integer.class)
                .single();
    }

    /** So that two deletions cannot each spare the other's calendar. */
    void lockOwned(CalendarUser user) {
        database.jdbc()
                .sql("SELECT id FROM calendar WHERE owner_id = :user ORDER BY id FOR UPDATE")
                .param("user", user.id())
                .query(Long.class)
                .list();
    }

    void rename(CalendarId calendar, String name) {
        on(calendar, "UPDATE calendar SET name = :name WHERE id = :calendar")
                .param("name", name)
                .update();
    }

    void recolor(CalendarId calendar, CalendarColor color) {
        on(calendar, "UPDATE calendar SET color = :color WHERE id = :calendar")
                .param("color", color.value())
                .update();
    }

    void delete(CalendarId calendar) {
        on(calendar, "DELETE FROM calendar WHERE id = :calendar").update();
    }

    /** After a deletion: the oldest that is left, if it was the one. */
    void chooseDefault(CalendarUser user) {
        database.jdbc()
                .sql(
                        """
                        UPDATE calendar SET default_of = :user
                        WHERE id = (SELECT MIN(id) FROM calendar WHERE owner_id = :user)
                          AND NOT EXISTS (SELECT 1 FROM calendar WHERE default_of = :user)""")
                .param("user", user.id())
                .update();
    }

    void show(CalendarUser user, CalendarId calendar, boolean shown) {
        if (shown) {
            on(
                            calendar,
                            """
                            DELETE FROM calendar_hidden
                            WHERE calendar_id = :calendar AND user_id = :user""")
                    .param("user", user.id())
                    .update();
        } else {
            on(
                            calendar,
                            """
                            INSERT INTO calendar_hidden (calendar_id, user_id)
                            SELECT c.id, CAST(:user AS BIGINT) FROM calendar c
                            WHERE c.id = :calendar AND NOT EXISTS (
                                SELECT 1 FROM calendar_hidden h
                                WHERE h.calendar_id = c.id AND h.user_id = :user)""")
                    .param("user", user.id())
                    .update();
        }
    }

    List<Share> shares(CalendarId calendar) {
        return on(
                        calendar,
                        """
                        SELECT user_id, access FROM calendar_share
                        WHERE calendar_id = :calendar ORDER BY user_id""")
                .query(
                        (row, _) ->
                                new Share(
                                        new CalendarUser(row.getLong("user_id")),
                                        Access.valueOf(row.getString("access"))))
                .list();
    }

    /** The later choice counts, also where two windows make one at once. */
    void share(CalendarId calendar, Share share) {
        on(calendar, "SELECT id FROM calendar WHERE id = :calendar FOR UPDATE")
                .query(Long.class)
                .list();
        if (!changed(calendar, share)) {
            add(calendar, share);
        }
    }

    private boolean changed(CalendarId calendar, Share share) {
        return on(
                                calendar,
                                """
                                UPDATE calendar_share SET access = :access
                                WHERE calendar_id = :calendar AND user_id = :user""")
                        .param("user", share.user().id())
                        .param("access", share.access().name())
                        .update()
                > 0;
    }

    private void add(CalendarId calendar, Share share) {
        on(
                        calendar,
                        """
                        INSERT INTO calendar_share (calendar_id, user_id, access)
                        VALUES (:calendar, :user, :access)""")
                .param("user", share.user().id())
                .param("access", share.access().name())
                .update();
    }

    /** A choice to hide it is forgotten too. */
    void forget(CalendarId calendar, CalendarUser user) {
        withdraw(calendar, user);
        show(user, calendar, true);
    }

    private void withdraw(CalendarId calendar, CalendarUser user) {
        on(
                        calendar,
                        """
                        DELETE FROM calendar_share
                        WHERE calendar_id = :calendar AND user_id = :user""")
                .param("user", user.id())
                .update();
    }

    private StatementSpec on(CalendarId calendar, String sql) {
        return database.jdbc().sql(sql).param("calendar", calendar.value());
    }
}
