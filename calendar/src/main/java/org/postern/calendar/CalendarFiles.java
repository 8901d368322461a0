package org.postern.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Whole calendars as files, {@code text/calendar} of RFC 5545. */
public interface CalendarFiles {
    /** The most octets a file may have. */
    long MOST_OCTETS = 20_000_000;

    /**
     * Takes in what can be read; what cannot spoils nothing else. Nobody is invited by an import
     * and no alarm is carried out.
     *
     * @throws IOException if {@code file} cannot be read; nothing came in then
     */
    ImportReport importInto(
            CalendarUser user, CalendarId calendar, InputStream file, Duplicates duplicates)
            throws IOException;

    /** Writes a calendar whole; what the user may not see of it is left out. */
    void export(CalendarUser user, CalendarId calendar, OutputStream file) throws IOException;
}
