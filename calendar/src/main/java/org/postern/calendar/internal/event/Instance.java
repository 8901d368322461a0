package org.postern.calendar.internal.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.postern.calendar.RecurrenceId;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.time.Moment;

/**
 * One occurrence of a series.
 *
 * @param event the component that describes it: the master or its override
 * @param end not included
 */
public record Instance(
        Optional<RecurrenceId> recurrence, Component event, Moment start, Moment end) {
    /** Whether it is on in that span; what takes no time is on when it begins. */
    boolean isOn(Instant from, Instant to, ZoneId here) {
        Instant begins = start.instant(here);
        Instant ends = end.instant(here);
        return begins.isBefore(to)
                && (ends.isAfter(from) || (ends.equals(begins) && !begins.isBefore(from)));
    }
}
