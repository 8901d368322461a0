package org.postern.calendar.internal.store;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.postern.calendar.EventId;
import org.postern.calendar.EventStatus;
import org.postern.calendar.Occurrence;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Columns.TimeKind;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.event.Instance;
import org.postern.calendar.internal.text.Component;

/** Blocks on the board, with what their reader may not know left out. */
final class Blocks {
    private static final String HIDDEN = "Busy";
    private static final int LONGEST = 1_000;

    private Blocks() {}

    /** Of what happens once. */
    static Occurrence of(ObjectRow row, Grant grant, ZonedDateTime start, ZonedDateTime end) {
        boolean allDay = row.timeKind() == TimeKind.DATE;
        if (grant.hides(row.visibility())) {
            return hidden(row, Optional.empty(), start, end, allDay, row.status(), row.busy());
        }
        return new Occurrence(
                new EventId(row.id()),
                row.version(),
                row.calendar(),
                Optional.empty(),
                row.title(),
                row.location(),
                start,
                end,
                allDay,
                row.status(),
                row.busy(),
                row.visibility(),
                row.withAttendees(),
                grant.edits(row.visibility()),
                false);
    }

    /** Of one occurrence of a series. */
    static Occurrence of(ObjectRow row, Grant grant, Instance instance, ZoneId zone) {
        Component event = instance.event();
        ZonedDateTime start = instance.start().instant(zone).atZone(zone);
        ZonedDateTime end = instance.end().instant(zone).atZone(zone);
        boolean allDay = instance.start().date();
        Visibility visibility =
                row.visibility() == Visibility.PUBLIC ? Drafts.visibility(event) : row.visibility();
        if (grant.hides(visibility)) {
            return hidden(
                    row,
                    instance.recurrence(),
                    start,
                    end,
                    allDay,
                    Drafts.status(event),
                    Drafts.busy(event));
        }
        return new Occurrence(
                new EventId(row.id()),
                row.version(),
                row.calendar(),
                instance.recurrence(),
                line(event.text("SUMMARY")),
                line(event.text("LOCATION")),
                start,
                end,
                allDay,
                Drafts.status(event),
                Drafts.busy(event),
                visibility,
                event.first("ATTENDEE").isPresent(),
                grant.edits(visibility),
                false);
    }

    private static String line(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static Occurrence hidden(
            ObjectRow row,
            Optional<RecurrenceId> recurrence,
            ZonedDateTime start,
            ZonedDateTime end,
            boolean allDay,
            EventStatus status,
            boolean busy) {
        return new Occurrence(
                new EventId(row.id()),
                row.version(),
                row.calendar(),
                recurrence,
                HIDDEN,
                "",
                start,
                end,
                allDay,
                status,
                busy,
                Visibility.PRIVATE,
                false,
                false,
                true);
    }
}
