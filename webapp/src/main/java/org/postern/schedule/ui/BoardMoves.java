package org.postern.schedule.ui;

import java.util.Optional;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Occurrence;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.Scope;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.calendar.TaskOutcome;
import org.postern.frontend.CalendarBoard.EntryMoved;
import org.postern.schedule.ui.EventTimes.Span;

/** What the user drags, or moves by keys, on the board. */
final class BoardMoves {
    private final ScheduleDesk desk;
    private final Runnable look;

    /**
     * @param look shows how it is, whatever the user did
     */
    BoardMoves(ScheduleDesk desk, Runnable look) {
        this.desk = desk;
        this.look = look;
    }

    void move(Occurrence occurrence, EntryMoved to, Locality locality) {
        if (occurrence.recurrence().isEmpty()) {
            reschedule(occurrence, to, locality, Scope.all());
        } else {
            new ScopeQuestion(
                            occurrence.recurrence().get(),
                            true,
                            scope -> reschedule(occurrence, to, locality, scope),
                            look)
                    .open();
        }
    }

    private void reschedule(Occurrence occurrence, EntryMoved to, Locality locality, Scope scope) {
        desk.save(
                "calendar.moved",
                who -> reschedule(who, occurrence, to, locality, scope),
                _ -> look.run(),
                _ -> {
                    desk.sayText("calendar.move-conflict");
                    look.run();
                },
                sentence -> {
                    desk.say(sentence);
                    look.run();
                });
    }

    private SaveOutcome reschedule(
            CalendarUser who,
            Occurrence occurrence,
            EntryMoved to,
            Locality locality,
            Scope scope) {
        var events = desk.services().events();
        var now = events.event(who, occurrence.event(), occurrence.recurrence());
        if (now.isEmpty()) {
            return new SaveOutcome.Conflict(Optional.empty());
        }
        var time =
                EventTimes.meant(
                        new Span(to.start(), to.end(), to.allDay()),
                        now.get().draft().time(),
                        locality.zone());
        return events.reschedule(
                who,
                occurrence.event(),
                occurrence.version(),
                scope,
                occurrence.recurrence(),
                time);
    }

    void move(Task task, EntryMoved to, Locality locality) {
        TaskDraft draft = task.draft();
        TaskDue due =
                to.allDay()
                        ? new TaskDue.OnDay(to.start().toLocalDate())
                        : new TaskDue.At(to.start(), locality.zone());
        desk.ask(
                who ->
                        desk.services()
                                .tasks()
                                .change(
                                        who,
                                        task.id(),
                                        task.version(),
                                        new TaskDraft(
                                                draft.title(),
                                                Optional.of(due),
                                                draft.priority(),
                                                draft.percent(),
                                                draft.notes())),
                outcome -> {
                    desk.sayText(
                            outcome instanceof TaskOutcome.Conflict
                                    ? "calendar.move-conflict"
                                    : "tasks.saved");
                    look.run();
                },
                sentence -> {
                    desk.say(sentence);
                    look.run();
                });
    }
}
