package org.postern.calendar.internal.store;

import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Visibility;

/** What a user may do with one calendar. */
record Grant(CalendarId calendar, CalendarUser owner, Access access, boolean shown) {
    boolean may(Access wanted) {
        return access.includes(wanted);
    }

    /** Whether of something only the time may be told. */
    boolean hides(Visibility visibility) {
        return access == Access.BUSY || (access != Access.OWNER && visibility != Visibility.PUBLIC);
    }

    boolean edits(Visibility visibility) {
        return may(Access.WRITE) && !hides(visibility);
    }
}
