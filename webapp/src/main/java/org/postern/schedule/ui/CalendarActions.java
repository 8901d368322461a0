package org.postern.schedule.ui;

import org.postern.calendar.VisibleCalendar;

/** What can be done from the list of calendars. */
interface CalendarActions {
    void newEvent();

    void newCalendar();

    void show(VisibleCalendar calendar, boolean shown);

    void edit(VisibleCalendar calendar);

    void share(VisibleCalendar calendar);

    void importInto(VisibleCalendar calendar);

    void delete(VisibleCalendar calendar);

    /** The user no longer wants what somebody shared. */
    void giveUp(VisibleCalendar calendar);
}
