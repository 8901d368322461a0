package org.postern.calendar;

/** What was asked is not for this user, or not possible; the message is a sentence for them. */
public final class CalendarRefused extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** There is no such thing, or the user may not know that there is. */
        NOT_FOUND,
        NOT_ALLOWED,
        /** Everybody keeps one calendar. */
        LAST_CALENDAR,
        /** One of the limits of this module. */
        TOO_MUCH,
        /** What was given contradicts itself, as an end before its start. */
        INVALID
    }

    private final Reason reason;

    public CalendarRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
