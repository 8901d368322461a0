package org.postern.schedule.ui;

import java.util.Optional;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Occurrence;
import org.postern.calendar.SaveOutcome;
import org.postern.calendar.Scope;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.frontend.CalendarBoard.EntryMoved;
import org.postern.schedule.ui.EventTimes.Span;

/** What the user drags, or moves or deletes by keys, on the board. */
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

    /** Deletes an event, or as much of its series as is meant. */
    void delete(Occurrence occurrence) {
        if (occurrence.recurrence().isEmpty()) {
            delete(occurrence, Scope.all());
        } else {
            new ScopeQuestion(
                            occurrence.recurrence().get(),
                            true,
                            scope -> delete(occurrence, scope),
                            () -> {})
                    .open();
        }
    }

    private void delete(Occurrence occurrence, Scope scope) {
        desk.saveForNow(
                "calendar.deleted",
                who -> desk.events().delete(who, occurrence.event(), occurrence.version(), scope),
                _ -> look.run(),
                _ -> {
                    desk.sayText("calendar.delete-conflict");
                    look.run();
                },
                this::failed);
    }

    void delete(Task task) {
        new TaskChanges(desk).delete(task, look, this::failed);
    }

    private void failed(String sentence) {
        desk.say(sentence);
        look.run();
    }

    private void reschedule(Occurrence occurrence, EntryMoved to, Locality locality, Scope scope) {
        desk.saveForNow(
                "calendar.moved",
                who -> reschedule(who, occurrence, to, locality, scope),
                _ -> look.run(),
                _ -> {
                    desk.sayText("calendar.move-conflict");
                    look.run();
                },
                this::failed);
    }

    private SaveOutcome reschedule(
            CalendarUser who,
            Occurrence occurrence,
            EntryMoved to,
            Locality locality,
            Scope scope) {
        var events = desk.events();
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
        var moved =
                new TaskDraft(
                        draft.title(),
                        Optional.of(due),
                        draft.priority(),
                        draft.percent(),
                        draft.notes());
        new TaskChanges(desk).move(task, moved, look, this::failed);
    }
}
