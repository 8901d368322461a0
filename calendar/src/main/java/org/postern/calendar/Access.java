package org.postern.calendar;

/** What a user may do with a calendar; each step includes the ones before it. */
public enum Access {
    /** Sees when, not what. */
    BUSY,
    READ,
    WRITE,
    /** Also shares, renames and deletes the calendar. */
    OWNER;

    public boolean includes(Access other) {
        return compareTo(other) >= 0;
    }
}
