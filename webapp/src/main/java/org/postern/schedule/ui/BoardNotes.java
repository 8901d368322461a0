package org.postern.schedule.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.postern.calendar.Notice;
import org.postern.calendar.VisibleCalendar;

/** What of the calendars could not be shown in full, in words. */
record BoardNotes(Component view, BoardContent content) {
    private static final int MOST = 3;

    List<String> sentences() {
        return content.expansion().notices().stream()
                .map(this::sentence)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String sentence(Notice notice) {
        return view.getTranslation("calendar.notice." + notice.reason(), subject(notice));
    }

    private String subject(Notice notice) {
        if (notice.event().isEmpty()) {
            return content.calendar(notice.calendar()).map(VisibleCalendar::name).orElse("");
        }
        return notice.title().isBlank()
                ? view.getTranslation("calendar.noted-event")
                : view.getTranslation("calendar.noted-title", notice.title());
    }
}
