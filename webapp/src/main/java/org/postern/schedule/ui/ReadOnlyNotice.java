package org.postern.schedule.ui;

import com.vaadin.flow.component.Component;
import org.postern.calendar.CalendarId;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;

/** Says whose something is, and that it can only be read. */
final class ReadOnlyNotice {
    private ReadOnlyNotice() {}

    static Notice of(Component view, KnownCalendars calendars, CalendarId id) {
        var calendar = calendars.calendar(id);
        String owner = calendar.map(calendars::owner).orElse("");
        return new Notice(
                Kind.INFO,
                owner.isEmpty()
                        ? view.getTranslation("calendar.read-only")
                        : view.getTranslation(
                                "calendar.read-only-of", owner, calendar.get().name()));
    }
}
