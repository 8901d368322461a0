package org.postern.calendar.internal.store;

import org.postern.calendar.CalendarId;
import org.postern.calendar.EventStatus;
import org.postern.calendar.Visibility;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.Columns.TimeKind;

/**
 * What the database says of an object, without its text.
 *
 * @param length of its text, in characters
 * @param ends not included; one millisecond after the start of what takes no time
 */
record ObjectRow(
        long id,
        CalendarId calendar,
        Kind kind,
        long version,
        TimeKind timeKind,
        long starts,
        long ends,
        boolean recurring,
        String title,
        String location,
        EventStatus status,
        boolean busy,
        Visibility visibility,
        boolean withAttendees,
        boolean organized,
        int length) {}
