package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDue;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Hue;
import org.postern.frontend.RowGrid;

/** A task in its grid: done or not, what, in which calendar, when. */
final class TaskRow extends Composite<Div> {
    private static final int LOWEST_HIGH = 4;

    /** What the user does with it. */
    interface Actions {
        void complete(Task task, boolean done);

        void open(Task task);
    }

    TaskRow(Task task, VisibleCalendar calendar, TaskGroup group, Locality at, Actions actions) {
        String title =
                task.draft().title().isBlank()
                        ? getTranslation("calendar.untitled")
                        : task.draft().title();
        RowGrid.makeRow(getContent(), String.valueOf(task.id().value()));
        getContent().addClassNames("tk");
        getContent().setClassName("done", task.done());
        getContent()
                .add(
                        RowGrid.cell(tick(task, title, actions)),
                        RowGrid.cell(what(task, title, actions)),
                        RowGrid.cell(Hue.label(calendar.name(), Hues.of(calendar.color()))),
                        RowGrid.cell(due(task, group, at)));
    }

    private Input tick(Task task, String title, Actions actions) {
        var tick = new Input();
        tick.setType("checkbox");
        tick.addClassName("cb");
        tick.getElement()
                .setAttribute("aria-label", getTranslation("tasks.done-of", title))
                .setAttribute("tabindex", "-1")
                .setProperty("checked", task.done());
        tick.setEnabled(task.editable());
        tick.getElement()
                .addEventListener(
                        "change",
                        event ->
                                actions.complete(
                                        task,
                                        event.getEventData()
                                                .get("event.target.checked")
                                                .asBoolean()))
                .addEventData("event.target.checked");
        return tick;
    }

    private Span what(Task task, String title, Actions actions) {
        var open = new NativeButton(title, _ -> actions.open(task));
        open.addClassNames("open", "isolate", "cut");
        open.getElement().setAttribute("tabindex", "-1");
        var what = new Span(open);
        what.addClassName("flex");
        int priority = task.draft().priority();
        if (priority > 0 && priority <= LOWEST_HIGH) {
            var flag = AppIcon.FLAG.createSmall();
            flag.addClassName("flagged");
            var words = new Span(getTranslation("tasks.important"));
            words.addClassName("vh");
            what.add(flag, words);
        }
        return what;
    }

    private static Span due(Task task, TaskGroup group, Locality at) {
        var when = new Span(task.draft().due().map(due -> words(due, group, at)).orElse(""));
        when.addClassName("when");
        when.setClassName("bad", group == TaskGroup.OVERDUE);
        return when;
    }

    private static String words(TaskDue due, TaskGroup group, Locality at) {
        LocalDateTime moment = Dues.at(due, at.zone());
        LocalDate day = moment.toLocalDate();
        String time = due instanceof TaskDue.At ? moment.format(at.hours()) : "";
        return group == TaskGroup.TODAY
                ? time
                : day.format(DateTimeFormatter.ofPattern("EEE d MMM", at.locale()))
                        + (time.isEmpty() ? "" : " " + time);
    }
}
