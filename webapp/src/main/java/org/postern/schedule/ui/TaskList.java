package org.postern.schedule.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postern.calendar.Task;

/** Tasks in the order in which they want to be done, by group. */
final class TaskList {
    private static final int MOST_DONE = 50;
    private static final int NO_PRIORITY = 10;

    private TaskList() {}

    /** Groups in order, without empty ones; of what is done only the latest. */
    static Map<TaskGroup, List<Task>> of(List<Task> tasks, LocalDateTime now, ZoneId zone) {
        Map<TaskGroup, List<Task>> groups = new EnumMap<>(TaskGroup.class);
        for (TaskGroup group : TaskGroup.values()) {
            List<Task> members =
                    tasks.stream()
                            .filter(task -> TaskGroup.of(task, now, zone) == group)
                            .sorted(group == TaskGroup.DONE ? latestFirst() : inOrder(zone))
                            .limit(group == TaskGroup.DONE ? MOST_DONE : Integer.MAX_VALUE)
                            .toList();
            if (!members.isEmpty()) {
                groups.put(group, members);
            }
        }
        return groups;
    }

    private static Comparator<Task> inOrder(ZoneId zone) {
        return Comparator.comparing(
                        (Task task) ->
                                task.draft()
                                        .due()
                                        .map(due -> Dues.at(due, zone))
                                        .orElse(LocalDateTime.MAX))
                .thenComparingInt(task -> urgency(task.draft().priority()))
                .thenComparing(task -> task.draft().title());
    }

    /** 0 is no priority, so it comes after the lowest; RFC 5545 §3.8.1.9. */
    private static int urgency(int priority) {
        return priority == 0 ? NO_PRIORITY : priority;
    }

    private static Comparator<Task> latestFirst() {
        return Comparator.comparing((Task task) -> task.completed().orElse(Instant.EPOCH))
                .reversed();
    }
}
