package org.postern.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a task is due, RFC 5545 §3.8.2.3. */
public sealed interface TaskDue {
    /** On a day. */
    record OnDay(LocalDate day) implements TaskDue {}

    /** At a time on the clocks of a place. */
    record At(LocalDateTime time, ZoneId zone) implements TaskDue {}
}
