package org.postern.calendar.internal.store;

import org.postern.calendar.CalendarRefused;
import org.postern.calendar.CalendarRefused.Reason;

/** The sentences for what users may not do. */
final class Refusals {
    private Refusals() {}

    static CalendarRefused noCalendar() {
        return new CalendarRefused(
                Reason.NOT_FOUND, "This calendar is gone or no longer shared with you.");
    }

    static CalendarRefused noObject() {
        return new CalendarRefused(
                Reason.NOT_FOUND, "This entry is gone or no longer shared with you.");
    }

    static CalendarRefused notAllowed() {
        return new CalendarRefused(
                Reason.NOT_ALLOWED,
                "You may not change this calendar. Ask its owner for the right to.");
    }

    static CalendarRefused partlyPrivate() {
        return new CalendarRefused(
                Reason.NOT_ALLOWED,
                "Part of this series is private. Change single occurrences, or ask the owner.");
    }

    static CalendarRefused notTheirs(String address) {
        return new CalendarRefused(
                Reason.NOT_ALLOWED,
                "Attendees would hear of this from "
                        + address
                        + ", and you may not write as that address. Nothing was changed; ask them to.");
    }

    static CalendarRefused ownerOnly() {
        return new CalendarRefused(Reason.NOT_ALLOWED, "Only the owner of a calendar may do this.");
    }

    static CalendarRefused invalid(String sentence) {
        return new CalendarRefused(Reason.INVALID, sentence);
    }

    static CalendarRefused tooMuch(String sentence) {
        return new CalendarRefused(Reason.TOO_MUCH, sentence);
    }
}
