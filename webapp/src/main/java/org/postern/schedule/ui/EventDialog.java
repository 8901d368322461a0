package org.postern.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postern.app.EnterKey;
import org.postern.app.UnsavedInput;
import org.postern.calendar.CalendarEvent;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.EventDraft;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.Scope;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;

/** An event to be read, made or changed. Stays open until what was typed is saved or given up. */
final class EventDialog {
    private final ScheduleDesk desk;
    private final Locality locality;
    private final KnownCalendars calendars;
    private final Dialog dialog = new Dialog();
    private final Div notices = new Div();
    private final Div shown = new Div();
    private final EventFields fields;
    private final Button close = new Button();
    private final Button save = new Button();
    private final Button delete = new Button();
    private @Nullable CalendarEvent event;
    private Runnable whenDeleted = () -> {};
    private final CalendarId calendar;

    /** For something new. */
    EventDialog(
            ScheduleDesk desk,
            Locality locality,
            KnownCalendars calendars,
            CalendarId calendar,
            EventDraft draft) {
        this.desk = desk;
        this.locality = locality;
        this.calendars = calendars;
        this.calendar = calendar;
        fields = new EventFields(locality, desk.user().address(), draft);
        fields.setCalendars(calendars.all(), calendar);
        build();
    }

    /** For what is there. */
    EventDialog(
            ScheduleDesk desk, Locality locality, KnownCalendars calendars, CalendarEvent event) {
        this(desk, locality, calendars, event.calendar(), event.draft());
        show(event);
    }

    EventDialog whenDeleted(Runnable listener) {
        whenDeleted = listener;
        return this;
    }

    void open() {
        dialog.open();
        if (save.isVisible()) {
            fields.focus();
        } else {
            close.focus();
        }
    }

    private void build() {
        dialog.setHeaderTitle(dialog.getTranslation("calendar.event"));
        dialog.addClassName("event-dialog");
        dialog.setCloseOnOutsideClick(false);
        UnsavedInput.guard(dialog);
        close.setIcon(AppIcon.X.create());
        close.addClickListener(_ -> closeUnlessChanged());
        close.addClassName("ib");
        close.setAriaLabel(dialog.getTranslation("calendar.close"));
        dialog.getHeader().add(close);
        notices.addClassName("notices");
        save.setText(dialog.getTranslation("calendar.save"));
        save.addClassNames("btn", "pri");
        save.addClickListener(_ -> save());
        delete.setText(dialog.getTranslation("calendar.delete"));
        delete.addClassNames("btn", "danger");
        delete.addClickListener(_ -> delete());
        delete.setVisible(false);
        EnterKey.presses(dialog, save);
        shown.add(fields);
        dialog.add(notices, shown);
        dialog.getFooter().add(delete, save);
    }

    private void show(CalendarEvent now) {
        event = now;
        notices.removeAll();
        if (!now.notice().isEmpty()) {
            notices.add(new Notice(Kind.INFO, now.notice()));
        }
        shown.removeAll();
        if (now.editable()) {
            fields.setInvited(now.draft().organizer().isPresent() && !now.organized());
            shown.add(fields);
        } else {
            notices.add(ReadOnlyNotice.of(dialog, calendars, now.calendar()));
            shown.add(new EventSummary(now.draft(), calendarName(now), locality));
        }
        save.setVisible(now.editable());
        delete.setVisible(now.editable());
    }

    private String calendarName(CalendarEvent now) {
        return calendars.calendar(now.calendar()).map(VisibleCalendar::name).orElse("");
    }

    private void closeUnlessChanged() {
        if (!save.isVisible() || !fields.changed()) {
            dialog.close();
            return;
        }
        var question =
                new ConfirmDialog(
                        dialog.getTranslation("app.discard-input"),
                        dialog.getTranslation("app.discard-input-means"),
                        dialog.getTranslation("app.discard"),
                        _ -> dialog.close());
        question.setCancelable(true);
        question.setCancelText(dialog.getTranslation("app.keep-writing"));
        question.open();
    }

    private void save() {
        Optional<Fault> fault = fields.fault();
        if (fault.isPresent()) {
            fault.get().show();
            return;
        }
        EventDraft draft = fields.draft();
        CalendarEvent opened = event;
        if (opened == null) {
            CalendarId where = fields.calendar().orElse(calendar);
            change(who -> desk.events().create(who, where, draft));
        } else {
            boolean one = draft.repetition().equals(opened.draft().repetition());
            CalendarId where = fields.calendar().orElse(opened.calendar());
            Consumer<Scope> next =
                    scope -> change(who -> changed(who, opened, scope, draft, where));
            if (where.equals(opened.calendar())) {
                askScope(opened, one, next);
            } else {
                askWhole(opened, next);
            }
        }
    }

    private SaveOutcome changed(
            CalendarUser who,
            CalendarEvent opened,
            Scope scope,
            EventDraft draft,
            CalendarId where) {
        var events = desk.events();
        EventDraft meant = draft;
        if (scope instanceof Scope.All && opened.recurrence().isPresent()) {
            // The draft is of one occurrence; the series is told by its first one.
            var first = events.event(who, opened.id(), Optional.empty());
            if (first.isEmpty()) {
                return new SaveOutcome.Conflict(Optional.empty());
            }
            meant =
                    draft.withTime(
                            EventTimes.moved(
                                    first.get().draft().time(),
                                    opened.draft().time(),
                                    draft.time(),
                                    EventTimes.clocks(draft.time(), locality.zone())
                                            .orElse(locality.zone())));
        }
        return events.change(who, opened.id(), opened.version(), scope, meant, where);
    }

    private void delete() {
        CalendarEvent opened = event;
        if (opened != null) {
            askScope(opened, true, scope -> delete(opened, scope));
        }
    }

    private void delete(CalendarEvent opened, Scope scope) {
        disable();
        desk.saveForNow(
                "calendar.deleted",
                who -> desk.events().delete(who, opened.id(), opened.version(), scope),
                _ -> {
                    dialog.close();
                    whenDeleted.run();
                },
                this::inTheWay,
                this::failed);
    }

    private void askScope(CalendarEvent opened, boolean one, Consumer<Scope> next) {
        if (opened.recurring() && opened.recurrence().isPresent()) {
            new ScopeQuestion(opened.recurrence().get(), one, next, () -> {}).open();
        } else {
            next.accept(Scope.all());
        }
    }

    /** Only a whole series goes to another calendar. */
    private void askWhole(CalendarEvent opened, Consumer<Scope> next) {
        if (opened.recurring() && opened.recurrence().isPresent()) {
            ScopeQuestion.ofAll(next).open();
        } else {
            next.accept(Scope.all());
        }
    }

    private void change(Function<CalendarUser, SaveOutcome> change) {
        disable();
        desk.save("calendar.saved", change, _ -> dialog.close(), this::inTheWay, this::failed);
    }

    private void inTheWay(SaveOutcome.Conflict conflict) {
        enable();
        conflict(conflict);
    }

    private void failed(String sentence) {
        enable();
        tell(sentence);
    }

    private void disable() {
        save.setEnabled(false);
        delete.setEnabled(false);
    }

    private void enable() {
        save.setEnabled(true);
        delete.setEnabled(true);
    }

    private void tell(String sentence) {
        notices.removeAll();
        notices.add(new Notice(Kind.BAD, sentence));
    }

    private void conflict(SaveOutcome.Conflict conflict) {
        notices.removeAll();
        if (conflict.present().isEmpty()) {
            tell(dialog.getTranslation("calendar.event-gone"));
            event = null; // saving makes it anew
            delete.setVisible(false);
            return;
        }
        CalendarEvent theirs = conflict.present().get();
        notices.add(new ConflictBar(() -> takeTheirs(theirs), () -> keepMine(theirs)));
    }

    private void takeTheirs(CalendarEvent theirs) {
        var which = event == null ? theirs.recurrence() : event.recurrence();
        desk.ask(
                who -> desk.events().event(who, theirs.id(), which),
                now ->
                        now.ifPresentOrElse(
                                found -> {
                                    fields.show(found.draft());
                                    show(found);
                                },
                                () -> tell(dialog.getTranslation("calendar.event-gone"))),
                this::tell);
    }

    /** What was typed counts; it is about the same occurrence as before. */
    private void keepMine(CalendarEvent theirs) {
        CalendarEvent opened = event == null ? theirs : event;
        show(
                new CalendarEvent(
                        theirs.id(),
                        theirs.calendar(),
                        theirs.version(),
                        theirs.uid(),
                        opened.recurrence(),
                        theirs.recurring(),
                        theirs.editable(),
                        theirs.organized(),
                        opened.draft(),
                        ""));
        save();
    }
}
