package org.postern.schedule.ui;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDue;

/** When a task must be done, seen from now. */
enum TaskGroup {
    OVERDUE,
    TODAY,
    LATER,
    NO_DATE,
    DONE;

    static TaskGroup of(Task task, LocalDateTime now, ZoneId zone) {
        if (task.done()) {
            return DONE;
        }
        return task.draft().due().map(due -> of(due, now, zone)).orElse(NO_DATE);
    }

    private static TaskGroup of(TaskDue due, LocalDateTime now, ZoneId zone) {
        LocalDateTime at = Dues.at(due, zone);
        boolean past =
                switch (due) {
                    case TaskDue.OnDay _ -> at.toLocalDate().isBefore(now.toLocalDate());
                    case TaskDue.At _ -> at.isBefore(now);
                };
        if (past) {
            return OVERDUE;
        }
        return at.toLocalDate().equals(now.toLocalDate()) ? TODAY : LATER;
    }
}
