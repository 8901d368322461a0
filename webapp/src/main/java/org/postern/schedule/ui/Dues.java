package org.postern.schedule.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.postern.calendar.TaskDue;

/** When a task is due, on the reader's clock. */
final class Dues {
    private Dues() {}

    /** The moment, or the start of the day. */
    static LocalDateTime at(TaskDue due, ZoneId reader) {
        return switch (due) {
            case TaskDue.OnDay(var day) -> day.atStartOfDay();
            case TaskDue.At(var time, var zone) ->
                    time.atZone(zone).withZoneSameInstant(reader).toLocalDateTime();
        };
    }

    static LocalDate day(TaskDue due, ZoneId reader) {
        return at(due, reader).toLocalDate();
    }
}
