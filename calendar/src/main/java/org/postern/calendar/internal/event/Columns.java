package org.postern.calendar.internal.event;

import java.util.Optional;
import org.postern.calendar.EventStatus;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.time.Moment;

/**
 * What the database says of an object besides its text, so that most answers need no reading.
 *
 * @param span of an event; of a task from when it is due; empty if it has no time
 */
public record Columns(
        Kind kind,
        String uid,
        TimeKind timeKind,
        Optional<Span> span,
        boolean recurring,
        String title,
        String location,
        EventStatus status,
        boolean busy,
        Visibility visibility,
        boolean withAttendees,
        boolean done) {
    public static final int LONGEST_UID = 500;
    private static final int LONGEST_TEXT = 1_000;

    /** What an object is. */
    public enum Kind {
        EVENT,
        TASK,
        /** Kept and given back, but shown nowhere. */
        JOURNAL
    }

    /** What its times are. */
    public enum TimeKind {
        NONE,
        DATE,
        FLOATING,
        ZONED;

        static TimeKind of(Moment moment) {
            return moment.date() ? DATE : moment.zone().isPresent() ? ZONED : FLOATING;
        }
    }

    /** Of an event as it was read. */
    public static Columns of(Series series) {
        Component master = series.master();
        boolean attendees =
                series.calendar()
                        .named("VEVENT")
                        .anyMatch(event -> event.first("ATTENDEE").isPresent());
        return new Columns(
                Kind.EVENT,
                master.text("UID"),
                TimeKind.of(series.timing().start()),
                Optional.of(Span.of(series)),
                series.recurring(),
                shortened(master.text("SUMMARY")),
                shortened(master.text("LOCATION")),
                Drafts.status(master),
                Drafts.busy(master),
                Drafts.visibility(master),
                attendees,
                false);
    }

    /** Of a task or journal entry. */
    public static Columns of(Kind kind, Component component, Optional<Moment> due, boolean done) {
        return new Columns(
                kind,
                component.text("UID"),
                due.map(TimeKind::of).orElse(TimeKind.NONE),
                due.map(moment -> Span.of(moment, moment)),
                component.first("RRULE").isPresent(),
                shortened(component.text("SUMMARY")),
                shortened(component.text("LOCATION")),
                EventStatus.CONFIRMED,
                false,
                Drafts.visibility(component),
                component.first("ATTENDEE").isPresent(),
                done);
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= LONGEST_TEXT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
        return line.substring(0, LONGEST_TEXT - end);
    }
}
