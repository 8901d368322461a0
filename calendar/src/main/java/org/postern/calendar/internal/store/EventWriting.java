package org.postern.calendar.internal.store;

import java.util.List;
import java.util.Optional;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventId;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.SchedulingMessage;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Series;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentWriter;

/** Finds events for whoever may change them, and puts changed ones back. */
final class EventWriting {
    static final int MOST_OBJECTS = 100_000;
    static final int LONGEST_OBJECT = 512 * 1024;

    private final Grants grants;
    private final ObjectRows rows;

    EventWriting(Grants grants, ObjectRows rows) {
        this.grants = grants;
        this.rows = rows;
    }

    /** Empty if it is not there or not for the user. */
    Optional<OpenedEvent> open(CalendarUser user, EventId event) {
        return rows.find(event.value(), Columns.Kind.EVENT)
                .flatMap(
                        stored ->
                                grants.of(user, stored.row().calendar())
                                        .flatMap(grant -> OpenedEvent.of(stored, grant)));
    }

    /** For a change; empty if it is gone. */
    Optional<OpenedEvent> openToChange(CalendarUser user, EventId event) {
        Optional<OpenedEvent> opened = open(user, event);
        if (opened.isPresent() && !opened.get().grant().may(Access.WRITE)) {
            throw Refusals.notAllowed();
        }
        if (opened.isPresent() && opened.get().hides(opened.get().series().first())) {
            throw Refusals.noObject();
        }
        return opened;
    }

    EventId insert(CalendarId calendar, Component object, boolean organized) {
        if (rows.count(calendar) >= MOST_OBJECTS) {
            throw Refusals.tooMuch("This calendar is full. Use another one.");
        }
        return new EventId(rows.insert(calendar, columns(object), organized, text(object)));
    }

    /** Empty if somebody was faster. */
    Optional<SaveOutcome.Saved> update(
            OpenedEvent opened,
            Component object,
            boolean organized,
            List<SchedulingMessage> messages) {
        return rows.update(opened.row(), columns(object), organized, text(object))
                ? Optional.of(saved(opened, messages))
                : Optional.empty();
    }

    private static SaveOutcome.Saved saved(OpenedEvent opened, List<SchedulingMessage> messages) {
        return new SaveOutcome.Saved(opened.id(), opened.row().version() + 1, messages);
    }

    /** Empty if somebody was faster. */
    Optional<SaveOutcome.Saved> move(OpenedEvent opened, CalendarId calendar) {
        return rows.move(opened.row(), calendar)
                ? Optional.of(saved(opened, List.of()))
                : Optional.empty();
    }

    static Columns columns(Component object) {
        Series series =
                SeriesReader.read(object)
                        .orElseThrow(() -> Refusals.invalid("An event needs a start. Set one."));
        return Columns.of(series);
    }

    static String text(Component object) {
        String text = ComponentWriter.write(object);
        if (text.length() > LONGEST_OBJECT) {
            throw Refusals.tooMuch("This entry has grown too big. Make a new one.");
        }
        return text;
    }
}
