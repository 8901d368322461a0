package org.postern.calendar.internal.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.calendar.CalendarId;

/**
 * The rows of events that may be on in a span of time, by the index of their first and last
 * instant. Each calendar is asked for by itself: for a list of calendars H2 reads all that is in
 * them, and for a join with one PostgreSQL may read the whole table.
 */
final class RowsBetween {
    /** So that one calendar does not take the room of all. */
    private static final int MOST_OF_A_CALENDAR = 20_000;

    private static final int MOST_ROWS = 50_000;

    private static final String EVENTS =
            "SELECT "
                    + ObjectRows.COLUMNS
                    + " FROM calendar_object WHERE calendar_id = :calendar AND kind = 'EVENT' ";
    private static final String OF_A_CALENDAR =
            EVENTS
                    + "AND lasting = FALSE AND starts >= :earliest AND starts < :to AND ends > :from"
                    + " UNION ALL "
                    + EVENTS
                    + "AND lasting = TRUE AND starts < :to AND ends > :from"
                    + " ORDER BY starts, id FETCH FIRST "
                    + MOST_OF_A_CALENDAR
                    + " ROWS ONLY";

    private final Database database;
    private final long from;
    private final long to;
    private final long shortest;

    /**
     * @param shortest how long what is lasting lasts at least
     */
    RowsBetween(Database database, long from, long to, long shortest) {
        this.database = database;
        this.from = from;
        this.to = to;
        this.shortest = shortest;
    }

    /** All over one connection. */
    List<ObjectRow> of(Collection<CalendarId> calendars) {
        return database.inTransaction(() -> each(calendars));
    }

    private List<ObjectRow> each(Collection<CalendarId> calendars) {
        // By id: what is moved to another calendar meanwhile is found in both.
        Map<Long, ObjectRow> found = new LinkedHashMap<>();
        for (CalendarId calendar : calendars) {
            for (ObjectRow row : of(calendar)) {
                if (found.size() < MOST_ROWS || found.containsKey(row.id())) {
                    found.put(row.id(), row);
                }
            }
            if (found.size() == MOST_ROWS) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private List<ObjectRow> of(CalendarId calendar) {
        return database.jdbc()
                .sql(OF_A_CALENDAR)
                .param("calendar", calendar.value())
                .param("earliest", from - shortest)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> ObjectRows.row(row))
                .list();
    }
}
