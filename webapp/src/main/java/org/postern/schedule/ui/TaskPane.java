package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postern.calendar.Task;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.RowGrid;

/** The tasks by when they must be done, and a line to add one. */
final class TaskPane extends Composite<Div> {
    private static final int LONGEST_TITLE = 1_000;
    private final H1 title = new H1();
    private final TextField quick = new TextField();
    private final RowGrid grid;
    private final Div empty = new Div();
    private final Notice down;

    TaskPane(Consumer<String> onQuick, Runnable tryAgain) {
        grid = new RowGrid(getTranslation("tasks.tasks"));
        title.addClassName("subject");
        var toggle = new Button(AppIcon.MENU.create());
        toggle.addClassNames("ib", "tree-toggle", "only-narrow");
        toggle.setAriaLabel(getTranslation("tasks.lists"));
        var bar = new Div(toggle, title);
        bar.addClassNames("bar", "board-bar");
        quick.setAriaLabel(getTranslation("tasks.quick"));
        quick.setPlaceholder(getTranslation("tasks.quick"));
        quick.setMaxLength(LONGEST_TITLE);
        quick.setPrefixComponent(AppIcon.PLUS.createSmall());
        quick.addClassName("quickadd");
        quick.addKeyPressListener(
                Key.ENTER,
                _ -> {
                    String typed = quick.getValue().strip();
                    if (!typed.isEmpty()) {
                        quick.clear();
                        onQuick.accept(typed);
                    }
                });
        down =
                new Notice(Notice.Kind.BAD, "")
                        .withAction(getTranslation("calendar.try-now"), tryAgain);
        down.setVisible(false);
        empty.setText(getTranslation("tasks.nothing"));
        empty.addClassName("list-empty");
        empty.setVisible(false);
        var sheet = new Div(quick, empty, grid);
        sheet.addClassNames("scroll", "sheet");
        var foot = new Div(down);
        foot.addClassName("board-foot");
        getContent().addClassName("board-pane");
        getContent().add(bar, sheet, foot);
    }

    String title() {
        return title.getText();
    }

    void setTitle(String text) {
        title.setText(text);
    }

    /** Nothing is added to a list that can only be read. */
    void setAddable(boolean addable) {
        quick.setVisible(addable);
    }

    /** What could not be added goes back into the line. */
    void giveBack(String typed) {
        if (quick.isEmpty()) {
            quick.setValue(typed);
        }
    }

    void show(
            TaskContent content,
            Map<TaskGroup, List<Task>> groups,
            Locality at,
            TaskRow.Actions actions) {
        down.setVisible(false);
        empty.setVisible(groups.isEmpty());
        grid.setVisible(!groups.isEmpty());
        grid.removeAll();
        groups.forEach(
                (group, tasks) -> {
                    grid.add(heading(group));
                    for (Task task : tasks) {
                        content.calendar(task.calendar())
                                .ifPresent(
                                        calendar ->
                                                grid.add(
                                                        new TaskRow(
                                                                task, calendar, group, at,
                                                                actions)));
                    }
                });
    }

    private Div heading(TaskGroup group) {
        var name = new Span(getTranslation("tasks.group." + group));
        var heading = RowGrid.heading(name);
        heading.addClassName("cap");
        return heading;
    }

    void trouble(String sentence) {
        down.setText(sentence);
        down.setVisible(true);
    }
}
