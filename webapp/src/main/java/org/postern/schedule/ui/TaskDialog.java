package org.postern.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postern.app.EnterKey;
import org.postern.app.UnsavedInput;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.calendar.TaskOutcome;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;

/** A task to be made or changed. */
final class TaskDialog {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** High, middle and low of RFC 5545 §3.8.1.9, and none. */
    private static final List<Integer> PRIORITIES = List.of(0, 1, 5, 9);

    private final ScheduleDesk desk;
    private final Locality locality;
    private final KnownCalendars calendars;
    private final Dialog dialog = new Dialog();
    private final Div notices = new Div();
    private final TextField title = new TextField();
    private final MomentField due;
    private final Checkbox atTime = new Checkbox();
    private final Select<Integer> priority = new Select<>();
    private final TextArea notes = new TextArea();
    private final Select<VisibleCalendar> calendar = new Select<>();
    private final Button save = new Button();
    private final Button delete = new Button();
    private Optional<TaskDue> dueBefore = Optional.empty();
    private Optional<LocalDateTime> dueShown = Optional.empty();
    private @Nullable Task task;

    /** For something new, to go into one of the calendars. */
    TaskDialog(
            ScheduleDesk desk,
            Locality locality,
            KnownCalendars calendars,
            @Nullable VisibleCalendar chosen) {
        this.desk = desk;
        this.calendars = calendars;
        this.locality = locality;
        due = new MomentField(dialog.getTranslation("tasks.due"));
        calendar.setItems(
                calendars.all().stream()
                        .filter(one -> one.access().includes(Access.WRITE) || one.equals(chosen))
                        .toList());
        calendar.setItemLabelGenerator(VisibleCalendar::name);
        calendar.setValue(chosen);
        build();
        fill(new TaskDraft("", Optional.empty(), 0, 0, ""));
    }

    /** For what is there. */
    TaskDialog(ScheduleDesk desk, Locality locality, KnownCalendars calendars, Task task) {
        this(desk, locality, calendars, calendars.calendar(task.calendar()).orElse(null));
        show(task);
    }

    void open() {
        dialog.open();
        title.focus();
    }

    private void build() {
        dialog.setHeaderTitle(dialog.getTranslation("tasks.task"));
        dialog.addClassName("event-dialog");
        dialog.setCloseOnOutsideClick(false);
        UnsavedInput.guard(dialog);
        title.setLabel(dialog.getTranslation("calendar.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setManualValidation(true);
        atTime.setLabel(dialog.getTranslation("tasks.at-time"));
        atTime.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        setTimed(change.getValue());
                    }
                });
        due.setWholeDay(true);
        priority.setLabel(dialog.getTranslation("tasks.priority"));
        priority.setItemLabelGenerator(this::priorityName);
        notes.setLabel(dialog.getTranslation("tasks.notes"));
        notes.setMaxLength(LONGEST_TEXT);
        calendar.setLabel(dialog.getTranslation("calendar.calendar"));
        save.setText(dialog.getTranslation("calendar.save"));
        save.addClassNames("btn", "pri");
        save.addClickListener(_ -> save());
        delete.setText(dialog.getTranslation("calendar.delete"));
        delete.addClassNames("btn", "danger");
        delete.addClickListener(_ -> delete());
        delete.setVisible(false);
        var cancel = new Button(dialog.getTranslation("app.cancel"), _ -> dialog.close());
        cancel.addClassNames("btn", "quiet");
        EnterKey.presses(dialog, save);
        var fields = new Div(title, due, atTime, priority, calendar, notes);
        fields.addClassName("form");
        dialog.add(notices, fields);
        dialog.getFooter().add(delete, cancel, save);
    }

    /** What had no time of day is due in the morning. */
    private void setTimed(boolean timed) {
        if (timed) {
            due.value()
                    .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
                    .ifPresent(at -> due.moveTo(at.with(MORNING)));
        }
        due.setWholeDay(!timed);
    }

    private String priorityName(int value) {
        return PRIORITIES.contains(value)
                ? dialog.getTranslation("tasks.priority.P" + value)
                : dialog.getTranslation("tasks.priority-number", value);
    }

    private void show(Task now) {
        task = now;
        boolean fixed = !now.editable();
        fill(now.draft());
        if (fixed) {
            notices.add(ReadOnlyNotice.of(dialog, calendars, now.calendar()));
        }
        calendar.setReadOnly(true); // a task stays in its calendar
        title.setReadOnly(fixed);
        due.setReadOnly(fixed);
        atTime.setReadOnly(fixed);
        priority.setReadOnly(fixed);
        notes.setReadOnly(fixed);
        save.setVisible(!fixed);
        delete.setVisible(!fixed);
    }

    private void fill(TaskDraft draft) {
        notices.removeAll();
        title.setValue(draft.title());
        atTime.setValue(draft.due().filter(TaskDue.At.class::isInstance).isPresent());
        due.setWholeDay(!atTime.getValue());
        draft.due()
                .ifPresentOrElse(when -> due.setValue(Dues.at(when, locality.zone())), due::clear);
        dueBefore = draft.due();
        dueShown = due.value();
        priority.setItems(
                Stream.concat(PRIORITIES.stream(), Stream.of(draft.priority()))
                        .distinct()
                        .toList());
        priority.setValue(draft.priority());
        notes.setValue(draft.notes());
    }

    private TaskDraft draft() {
        return new TaskDraft(
                title.getValue().strip(),
                due(),
                priority.getValue(),
                task == null ? 0 : task.draft().percent(),
                notes.getValue());
    }

    /** In its zone and to the second what it was, where nobody changed it. */
    private Optional<TaskDue> due() {
        boolean timed = dueBefore.filter(TaskDue.At.class::isInstance).isPresent();
        if (due.value().equals(dueShown) && atTime.getValue() == timed) {
            return dueBefore;
        }
        return due.value()
                .map(
                        moment ->
                                atTime.getValue()
                                        ? new TaskDue.At(moment, locality.zone())
                                        : new TaskDue.OnDay(moment.toLocalDate()));
    }

    private void save() {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(dialog.getTranslation("tasks.no-title"));
            title.setInvalid(true);
            title.focus();
            return;
        }
        Optional<Fault> fault = due.fault();
        if (fault.isPresent()) {
            fault.get().show();
            return;
        }
        TaskDraft draft = draft();
        Task opened = task;
        VisibleCalendar where = calendar.getValue();
        if (opened != null) {
            change(
                    who ->
                            desk.services()
                                    .tasks()
                                    .change(who, opened.id(), opened.version(), draft));
        } else if (where != null) {
            change(
                    who ->
                            new TaskOutcome.Saved(
                                    desk.services().tasks().add(who, where.id(), draft)));
        }
    }

    private void delete() {
        Task opened = task;
        if (opened != null) {
            change(who -> desk.services().tasks().delete(who, opened.id(), opened.version()));
        }
    }

    private void change(Function<CalendarUser, TaskOutcome> change) {
        save.setEnabled(false);
        delete.setEnabled(false);
        desk.ask(
                change,
                outcome -> {
                    enable();
                    became(outcome);
                },
                sentence -> {
                    enable();
                    tell(sentence);
                });
    }

    private void enable() {
        save.setEnabled(true);
        delete.setEnabled(true);
    }

    private void became(TaskOutcome outcome) {
        switch (outcome) {
            case TaskOutcome.Saved _ -> closeAndSay("tasks.saved");
            case TaskOutcome.Deleted deleted -> {
                dialog.close();
                new TaskChanges(desk).offerBack(deleted);
            }
            case TaskOutcome.Conflict conflict -> {
                notices.removeAll();
                conflict.present().ifPresentOrElse(this::conflict, this::gone);
            }
        }
    }

    private void closeAndSay(String key) {
        dialog.close();
        desk.sayText(key);
    }

    private void conflict(Task theirs) {
        notices.add(
                new ConflictBar(
                        () -> show(theirs),
                        () -> {
                            TaskDraft mine = draft();
                            task = theirs;
                            change(
                                    who ->
                                            desk.services()
                                                    .tasks()
                                                    .change(
                                                            who,
                                                            theirs.id(),
                                                            theirs.version(),
                                                            mine));
                        }));
    }

    private void gone() {
        task = null; // saving makes it anew
        delete.setVisible(false);
        calendar.setReadOnly(false);
        tell(dialog.getTranslation("tasks.gone"));
    }

    private void tell(String sentence) {
        notices.removeAll();
        notices.add(new Notice(Kind.BAD, sentence));
    }
}
