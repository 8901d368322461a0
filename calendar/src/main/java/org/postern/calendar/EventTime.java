package org.postern.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When an event is, as its author meant it, RFC 5545 §3.3.4 and §3.3.5. */
public sealed interface EventTime {
    /** Whole days, the last one included. */
    record AllDay(LocalDate first, LocalDate last) implements EventTime {}

    /** Times on the clocks of one place; the end may be the start. */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements EventTime {}

    /** Times on whichever clock one looks at. */
    record Floating(LocalDateTime start, LocalDateTime end) implements EventTime {}
}
