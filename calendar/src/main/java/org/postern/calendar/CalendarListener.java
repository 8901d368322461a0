package org.postern.calendar;

import java.util.Set;

/** Is told after a calendar, or who may see it, has changed; must not wait. */
@FunctionalInterface
public interface CalendarListener {
    /** Called with everybody who sees the calendar, or did before the change. */
    void changed(CalendarId calendar, Set<CalendarUser> users);
}
