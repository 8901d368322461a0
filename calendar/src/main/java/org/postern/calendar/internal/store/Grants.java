package org.postern.calendar.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;

/** Who may do what, asked before everything. */
final class Grants {
    private static final String SELECT =
            """
            SELECT c.id, c.owner_id, s.access,
                   CASE WHEN h.calendar_id IS NULL THEN TRUE ELSE FALSE END AS shown
            FROM calendar c
            LEFT JOIN calendar_share s ON s.calendar_id = c.id AND s.user_id = :user
            LEFT JOIN calendar_hidden h ON h.calendar_id = c.id AND h.user_id = :user
            WHERE (c.owner_id = :user OR s.user_id IS NOT NULL)""";

    private final Database database;

    Grants(Database database) {
        this.database = database;
    }

    List<Grant> of(CalendarUser user) {
        return database.jdbc()
                .sql(SELECT)
                .param("user", user.id())
                .query((row, _) -> grant(row, user))
                .list();
    }

    Optional<Grant> of(CalendarUser user, CalendarId calendar) {
        return database.jdbc()
                .sql(SELECT + " AND c.id = :calendar")
                .param("user", user.id())
                .param("calendar", calendar.value())
                .query((row, _) -> grant(row, user))
                .optional();
    }

    /** Refuses if the user may do less than that with it. */
    Grant require(CalendarUser user, CalendarId calendar, Access wanted) {
        Grant grant = of(user, calendar).orElseThrow(Refusals::noCalendar);
        if (!grant.may(wanted)) {
            throw wanted == Access.OWNER ? Refusals.ownerOnly() : Refusals.notAllowed();
        }
        return grant;
    }

    private static Grant grant(ResultSet row, CalendarUser user) throws SQLException {
        CalendarUser owner = new CalendarUser(row.getLong("owner_id"));
        Access access = owner.equals(user) ? Access.OWNER : Access.valueOf(row.getString("access"));
        return new Grant(new CalendarId(row.getLong("id")), owner, access, row.getBoolean("shown"));
    }

    /** Everybody who sees a calendar. */
    Set<CalendarUser> audience(CalendarId calendar) {
        return new HashSet<>(
                database.jdbc()
                        .sql(
                                """
                                SELECT owner_id FROM calendar WHERE id = :calendar
                                UNION
                                SELECT user_id FROM calendar_share WHERE calendar_id = :calendar""")
                        .param("calendar", calendar.value())
                        .query((row, _) -> new CalendarUser(row.getLong(1)))
                        .list());
    }
}
