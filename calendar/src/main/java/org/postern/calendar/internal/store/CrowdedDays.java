package org.postern.calendar.internal.store;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.CalendarId;
import org.postern.calendar.EventId;
import org.postern.calendar.Notice;
import org.postern.calendar.Occurrence;

/**
 * How much is on each day: a rule that repeats each second, or a file with ten thousand events on
 * one day, is more than a screen can draw. Each calendar has room of its own on each day, so that a
 * colleague's hides no other there; {@link Board} limits what all of them show together.
 */
final class CrowdedDays {
    /** The most of one series on one day: one each half hour. */
    static final int MOST_OF_A_SERIES = 48;

    /** The most of one calendar on one day. */
    static final int MOST_OF_A_CALENDAR = 100;

    private final LocalDate first;
    private final LocalDate last;
    private final Collection<Notice> notices;
    private final Map<SeriesDay, Integer> series = new HashMap<>();
    private final Map<CalendarDay, Integer> calendars = new HashMap<>();

    private record SeriesDay(EventId event, LocalDate day) {}

    private record CalendarDay(CalendarId calendar, LocalDate day) {}

    /**
     * @param to not included
     * @param notices told where there was no room
     */
    CrowdedDays(ZonedDateTime from, ZonedDateTime to, Collection<Notice> notices) {
        this.first = from.toLocalDate();
        this.last = to.minusNanos(1).toLocalDate();
        this.notices = notices;
    }

    /** Whether the days of the occurrence have room for it; it takes that room. */
    boolean haveRoomFor(Occurrence one) {
        LocalDate begins = max(first, one.start().toLocalDate());
        LocalDate ends = min(last, max(begins, one.end().minusNanos(1).toLocalDate()));
        if (one.recurrence().isPresent()
                && series.merge(new SeriesDay(one.event(), begins), 1, Integer::sum)
                        > MOST_OF_A_SERIES) {
            notices.add(
                    new Notice(
                            one.calendar(),
                            Optional.of(one.event()),
                            one.hidden() ? "" : one.title(),
                            Notice.Reason.REPEATS_TOO_OFTEN));
            return false;
        }
        for (LocalDate day = begins; !day.isAfter(ends); day = day.plusDays(1)) {
            if (calendars.getOrDefault(new CalendarDay(one.calendar(), day), 0)
                    >= MOST_OF_A_CALENDAR) {
                notices.add(
                        new Notice(
                                one.calendar(), Optional.empty(), "", Notice.Reason.DAY_TOO_FULL));
                return false;
            }
        }
        for (LocalDate day = begins; !day.isAfter(ends); day = day.plusDays(1)) {
            calendars.merge(new CalendarDay(one.calendar(), day), 1, Integer::sum);
        }
        return true;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
