package org.postern.schedule.ui;

import com.vaadin.flow.component.Component;
import org.postern.frontend.CalendarBoard.Words;

/** The words of the board in the language of the window. */
final class BoardWords {
    private BoardWords() {}

    static Words of(Component view) {
        return new Words(
                view.getTranslation("calendar.new-at", "%s"),
                view.getTranslation("calendar.moved-to", "%s", "%s"),
                view.getTranslation("calendar.fixed", "%s"),
                view.getTranslation("calendar.more", "%s"),
                view.getTranslation("calendar.nothing"),
                view.getTranslation("calendar.all-day-short"),
                view.getTranslation("calendar.mark-task"),
                view.getTranslation("calendar.mark-done"),
                view.getTranslation("calendar.mark-tentative"),
                view.getTranslation("calendar.mark-cancelled"),
                view.getTranslation("calendar.mark-busy"),
                view.getTranslation("calendar.mark-repeats"));
    }
}
