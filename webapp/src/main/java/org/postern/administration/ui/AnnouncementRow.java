package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.app.ListDates;
import org.postern.frontend.AppIcon;

/** One announcement of the list. */
final class AnnouncementRow extends Composite<Div> {

    AnnouncementRow(Announcement one, Instant now, Runnable edit) {
        var icon = (one.level() == Level.WARNING ? AppIcon.ALERT : AppIcon.INFO).createSmall();
        icon.addClassName(one.level() == Level.WARNING ? "warn" : "t2");
        var when = new Span(when(one, now));
        when.addClassNames("t3", "small");
        var words = new Div(Page.foreign(one.text()), new Div(when));
        words.addClassName("grow");
        var button = Page.button(getTranslation("admin.edit"), edit, "sm");
        button.setAriaLabel(getTranslation("admin.edit-of", beginning(one.text())));
        getContent().addClassName("choice");
        getContent().add(icon, words, button);
    }

    private String when(Announcement one, Instant now) {
        var dates = ListDates.of(UI.getCurrentOrThrow());
        var parts = new ArrayList<String>();
        parts.add(getTranslation(one.isShownAt(now) ? "admin.shown" : "admin.not-shown"));
        one.from()
                .map(from -> getTranslation("admin.shown-from", dates.full(from)))
                .ifPresent(parts::add);
        one.until()
                .map(until -> getTranslation("admin.shown-until", dates.full(until)))
                .ifPresent(parts::add);
        if (one.atSignIn()) {
            parts.add(getTranslation("admin.also-at-sign-in"));
        }
        return String.join(" · ", parts);
    }

    private static String beginning(String text) {
        int end = Math.min(text.length(), 40);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
