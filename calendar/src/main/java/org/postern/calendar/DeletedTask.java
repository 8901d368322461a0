package org.postern.calendar;

/**
 * A task that was deleted, so that it can be brought back.
 *
 * @param object the whole of it, as RFC 5545 writes it
 */
public record DeletedTask(CalendarId calendar, boolean organized, String object) {

    /** Without what is in it: it is the user's. */
    @Override
    public String toString() {
        return "DeletedTask[" + calendar + "]";
    }
}
