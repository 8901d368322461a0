package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.app.ChangeWatch;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskOutcome;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.frontend.TreeList;

/** The lists beside the tasks, and what the user does with both. */
final class TaskRoom extends Composite<Passage> implements TaskRow.Actions {
    static final String PATH = "tasks";
    private final ScheduleDesk desk;
    private final TreeList lists;
    private final TaskPane page;
    private final LatestAnswer<TaskContent> answer;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final ChangeWatch watch;
    private Locality locality;
    private Optional<CalendarId> only = Optional.empty();
    private @Nullable TaskContent content;

    /**
     * @param onGo takes the user to a path
     */
    TaskRoom(ScheduleDesk desk, Locality locality, Consumer<String> onGo) {
        this.desk = desk;
        this.locality = locality;
        answer = new LatestAnswer<>(desk.background());
        watch = desk.changes().watch(this, refreshing::request);
        addAttachListener(_ -> refreshing.request()); // after the watch: nothing falls between
        lists = new TreeList(getTranslation("tasks.lists"));
        lists.addSelectListener(key -> onGo.accept(key.isEmpty() ? PATH : PATH + "/" + key));
        page = new TaskPane(this::add, refreshing::request);
        page.setTitle(getTranslation("tasks.tasks"));
        var create = new Button(getTranslation("tasks.new-task"), _ -> newTask());
        create.setIcon(AppIcon.PLUS.createSmall());
        create.addClassNames("btn", "pri");
        var side = new Div(create, lists);
        side.addClassName("folder-pane");
        getContent().addClassName("joined");
        getContent().setTree(side);
        getContent().setList(page);
    }

    /** Shows the tasks of one calendar, or of all. */
    void show(Optional<CalendarId> calendar, Locality at) {
        locality = at;
        only = calendar;
        getContent().setTreeOpen(false);
        if (content != null) {
            show(content);
        }
    }

    /** The user's clock or language is another now. */
    void relocate(Locality at) {
        show(only, at);
    }

    String title() {
        return page.title();
    }

    private void look() {
        answer.ask(
                () -> TaskContent.load(desk, desk.me()),
                now -> {
                    show(now);
                    watch.only(Set.of(now.me().id()));
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    page.trouble(ScheduleFailures.sentence(failure));
                });
    }

    private void show(TaskContent now) {
        content = now;
        page.setTitle(
                only.flatMap(now::calendar)
                        .map(VisibleCalendar::name)
                        .orElse(getTranslation("tasks.tasks")));
        List<Task> tasks =
                now.tasks().stream()
                        .filter(task -> only.isEmpty() || only.get().equals(task.calendar()))
                        .toList();
        page.setAddable(
                only.flatMap(now::calendar)
                        .map(one -> one.access().includes(Access.WRITE))
                        .orElse(true));
        page.show(
                now,
                TaskList.of(tasks, locality.now(desk.clock()), locality.zone()),
                locality,
                this);
        lists.setItems(items(now));
    }

    private List<TreeList.Item> items(TaskContent now) {
        var items = new ArrayList<TreeList.Item>();
        items.add(item("", getTranslation("tasks.all"), AppIcon.TASKS, open(now, null)));
        items.add(TreeList.Item.heading(getTranslation("tasks.lists")));
        now.calendars().stream()
                .filter(VisibleCalendar::shown)
                .forEach(
                        one ->
                                items.add(
                                        item(
                                                String.valueOf(one.id().value()),
                                                one.name(),
                                                AppIcon.CALENDAR,
                                                open(now, one.id()))));
        return items;
    }

    private static long open(TaskContent now, @Nullable CalendarId in) {
        return now.tasks().stream()
                .filter(task -> !task.done() && (in == null || in.equals(task.calendar())))
                .count();
    }

    private TreeList.Item item(String key, String name, AppIcon icon, long count) {
        boolean current = only.map(id -> String.valueOf(id.value())).orElse("").equals(key);
        return new TreeList.Item(
                key,
                name,
                icon,
                1,
                count == 0 ? "" : String.valueOf(count),
                false,
                current,
                false,
                true,
                key.isEmpty() ? PATH : PATH + "/" + key);
    }

    /** Where something new goes: the calendar shown, or the user's first. */
    private Optional<VisibleCalendar> target() {
        List<VisibleCalendar> writable =
                content == null
                        ? List.of()
                        : content.calendars().stream()
                                .filter(one -> one.access().includes(Access.WRITE))
                                .toList();
        return writable.stream()
                .filter(one -> only.isPresent() && only.get().equals(one.id()))
                .findFirst()
                .or(() -> writable.stream().filter(VisibleCalendar::byDefault).findFirst())
                .or(() -> writable.stream().findFirst());
    }

    /** Asks for something new. */
    void newTask() {
        target().ifPresentOrElse(
                        where -> new TaskDialog(desk, locality, calendars(), where).open(),
                        () -> desk.sayText("calendar.not-ready"));
    }

    private KnownCalendars calendars() {
        return content == null ? KnownCalendars.NONE : content.known();
    }

    private void add(String title) {
        VisibleCalendar where = target().orElse(null);
        if (where == null) {
            page.giveBack(title);
            desk.sayText("calendar.not-ready");
            return;
        }
        var draft = new TaskDraft(title, Optional.empty(), 0, 0, "");
        desk.ask(
                me -> desk.services().tasks().add(me, where.id(), draft),
                _ -> desk.sayText("tasks.added"),
                sentence -> {
                    page.giveBack(title);
                    desk.say(sentence);
                });
    }

    @Override
    public void complete(Task task, boolean done) {
        desk.ask(
                me -> desk.services().tasks().complete(me, task.id(), task.version(), done),
                outcome -> {
                    switch (outcome) {
                        case TaskOutcome.Saved(var now) ->
                                desk.say(
                                        getTranslation(done ? "tasks.done" : "tasks.not-done"),
                                        () -> complete(now, !done));
                        case TaskOutcome.Conflict _, TaskOutcome.Deleted _ ->
                                desk.sayText("tasks.changed-meanwhile");
                    }
                    refreshing.request();
                },
                sentence -> {
                    desk.say(sentence);
                    refreshing.request();
                });
    }

    @Override
    public void open(Task task) {
        new TaskDialog(desk, locality, calendars(), task).open();
    }
}
