package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.administration.AnnouncementBoard;
import org.postern.administration.AnnouncementBoard.Words;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.app.ListDates;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;

/** Where one announcement is written. Times are those of the person who writes. */
final class AnnouncementForm extends Composite<Div> {
    private final ListDates dates = ListDates.of(UI.getCurrentOrThrow());
    private final TextArea text = new TextArea(getTranslation("admin.text"));
    private final RadioButtonGroup<Level> level =
            new RadioButtonGroup<>(getTranslation("admin.level"));
    private final DateTimePicker from = new DateTimePicker(getTranslation("admin.show-from"));
    private final DateTimePicker until = new DateTimePicker(getTranslation("admin.show-until"));
    private final Checkbox atSignIn = new Checkbox(getTranslation("admin.at-sign-in"));
    private final Div notices = new Div();
    private @Nullable Announcement original;
    private Consumer<Words> onSave = _ -> {};
    private Runnable onRemove = () -> {};
    private Runnable onCancel = () -> {};

    AnnouncementForm(@Nullable Announcement original) {
        this.original = original;
        text.setMaxLength(AnnouncementBoard.LONGEST_TEXT);
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> getTranslation("admin.level." + one));
        level.setValue(Level.INFORMATION);
        from.setLocale(dates.locale());
        until.setLocale(dates.locale());
        var zone = new Span(getTranslation("admin.times-in", dates.zone().getId()));
        zone.addClassNames("t3", "small");
        var buttons =
                Page.line(
                        Page.button(
                                getTranslation("admin.save"), () -> onSave.accept(words()), "pri"),
                        Page.button(getTranslation("app.cancel"), () -> onCancel.run()));
        if (original != null) {
            fill(original);
            buttons.add(
                    Page.button(getTranslation("admin.take-down"), () -> onRemove.run(), "danger"));
        }
        getContent().addClassNames("card", "form");
        getContent().getElement().setAttribute("role", "form");
        getContent().getElement().setAttribute("aria-label", getTranslation("admin.announcement"));
        getContent().add(text, level, from, until, zone, atSignIn, notices, buttons);
    }

    private void fill(Announcement announcement) {
        text.setValue(announcement.text());
        level.setValue(announcement.level());
        from.setValue(local(announcement.from()));
        until.setValue(local(announcement.until()));
        atSignIn.setValue(announcement.atSignIn());
    }

    private @Nullable LocalDateTime local(Optional<Instant> when) {
        return when.map(instant -> LocalDateTime.ofInstant(instant, dates.zone())).orElse(null);
    }

    private Optional<Instant> instant(DateTimePicker picker) {
        return Optional.ofNullable(picker.getValue())
                .map(local -> local.atZone(dates.zone()).toInstant());
    }

    private Words words() {
        return new Words(
                text.getValue(),
                level.getValue(),
                instant(from),
                instant(until),
                atSignIn.getValue());
    }

    /** What is changed; null for a new one. */
    @Nullable Announcement original() {
        return original;
    }

    void onSave(Consumer<Words> action) {
        onSave = action;
    }

    void onRemove(Runnable action) {
        onRemove = action;
    }

    void onCancel(Runnable action) {
        onCancel = action;
    }

    void focus() {
        text.focus();
    }

    void trouble(String sentence) {
        notices.removeAll();
        notices.add(new Notice(Kind.BAD, sentence));
    }

    /** Somebody else was first: theirs is shown, and saving again puts ours in its place. */
    void conflict(Announcement theirs, Runnable takeTheirs) {
        original = theirs;
        notices.removeAll();
        notices.add(
                new Notice(Kind.BAD, getTranslation("admin.conflict", theirs.text()))
                        .withAction(getTranslation("admin.take-theirs"), takeTheirs));
    }

    /** Somebody else took it down: saving again puts it up anew. */
    void gone() {
        original = null;
        trouble(getTranslation("admin.gone"));
    }
}
