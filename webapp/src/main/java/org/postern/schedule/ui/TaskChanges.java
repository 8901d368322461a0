package org.postern.schedule.ui;

import java.util.function.Consumer;
import org.postern.calendar.DeletedTask;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskOutcome;

/** Changes to tasks that can be taken back. */
final class TaskChanges {
    private final ScheduleDesk desk;

    TaskChanges(ScheduleDesk desk) {
        this.desk = desk;
    }

    /**
     * Deletes a task and offers it back.
     *
     * @param done runs afterwards, whether or not it could be
     */
    void delete(Task task, Runnable done, Consumer<String> failed) {
        desk.ask(
                who -> desk.services().tasks().delete(who, task.id(), task.version()),
                outcome -> {
                    switch (outcome) {
                        case TaskOutcome.Deleted deleted -> offerBack(deleted);
                        case TaskOutcome.Saved _, TaskOutcome.Conflict _ ->
                                desk.sayText("tasks.delete-conflict");
                    }
                    done.run();
                },
                failed);
    }

    /** Says that it is gone, and offers it back. */
    void offerBack(TaskOutcome.Deleted deleted) {
        desk.say(ScheduleDesk.text("tasks.deleted"), () -> restore(deleted.task()));
    }

    private void restore(DeletedTask task) {
        desk.ask(
                who -> desk.services().tasks().restore(who, task),
                outcome ->
                        desk.sayText(
                                outcome instanceof TaskOutcome.Saved
                                        ? "tasks.restored"
                                        : "calendar.restore-conflict"));
    }

    /** Moves a task to when the draft has it, and offers to put it back there. */
    void move(Task task, TaskDraft moved, Runnable done, Consumer<String> failed) {
        desk.ask(
                who -> desk.services().tasks().change(who, task.id(), task.version(), moved),
                outcome -> {
                    switch (outcome) {
                        case TaskOutcome.Saved(var now) ->
                                desk.say(
                                        ScheduleDesk.text("tasks.saved"),
                                        () -> putBack(now, task.draft()));
                        case TaskOutcome.Deleted _, TaskOutcome.Conflict _ ->
                                desk.sayText("calendar.move-conflict");
                    }
                    done.run();
                },
                failed);
    }

    private void putBack(Task now, TaskDraft former) {
        desk.ask(
                who -> desk.services().tasks().change(who, now.id(), now.version(), former),
                outcome ->
                        desk.sayText(
                                outcome instanceof TaskOutcome.Saved
                                        ? "tasks.restored"
                                        : "calendar.restore-conflict"));
    }
}
