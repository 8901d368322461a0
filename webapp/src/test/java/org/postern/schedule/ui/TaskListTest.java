package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.calendar.CalendarId;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.calendar.TaskId;

class TaskListTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 18, 12, 0);
    private static final LocalDate TODAY = NOW.toLocalDate();

    private static Task task(String title, TaskDue due, int priority) {
        return task(new TaskDraft(title, Optional.of(due), priority, 0, ""), Optional.empty());
    }

    private static Task task(TaskDraft draft, Optional<Instant> completed) {
        return new Task(new TaskId(1), new CalendarId(1), 1, draft, completed, true, false);
    }

    private static Map<TaskGroup, List<String>> grouped(Task... tasks) {
        var titles = new java.util.EnumMap<TaskGroup, List<String>>(TaskGroup.class);
        TaskList.of(List.of(tasks), NOW, ZONE)
                .forEach(
                        (group, members) ->
                                titles.put(
                                        group,
                                        members.stream()
                                                .map(member -> member.draft().title())
                                                .toList()));
        return titles;
    }

    @Test
    void groupsByWhenATaskMustBeDone() {
        var groups =
                grouped(
                        task("yesterday", new TaskDue.OnDay(TODAY.minusDays(1)), 0),
                        task("an hour ago", new TaskDue.At(NOW.minusHours(1), ZONE), 0),
                        task("today", new TaskDue.OnDay(TODAY), 0),
                        task("tonight", new TaskDue.At(NOW.plusHours(8), ZONE), 0),
                        task("tomorrow", new TaskDue.OnDay(TODAY.plusDays(1)), 0),
                        task(
                                new TaskDraft("some day", Optional.empty(), 0, 0, ""),
                                Optional.empty()),
                        task(
                                new TaskDraft("done", Optional.empty(), 0, 100, ""),
                                Optional.of(Instant.EPOCH)));

        assertThat(groups)
                .containsExactly(
                        Map.entry(TaskGroup.OVERDUE, List.of("yesterday", "an hour ago")),
                        Map.entry(TaskGroup.TODAY, List.of("today", "tonight")),
                        Map.entry(TaskGroup.LATER, List.of("tomorrow")),
                        Map.entry(TaskGroup.NO_DATE, List.of("some day")),
                        Map.entry(TaskGroup.DONE, List.of("done")));
    }

    @Test
    void theTimeOfAnotherPlaceIsComparedAsTheReadersOwn() {
        var midnight = new TaskDue.At(TODAY.plusDays(1).atTime(1, 0), ZoneOffset.ofHours(2));

        assertThat(grouped(task("tonight", midnight, 0))).containsOnlyKeys(TaskGroup.TODAY);
    }

    @Test
    void noPriorityComesAfterTheLowest() {
        var day = new TaskDue.OnDay(TODAY);

        assertThat(grouped(task("none", day, 0), task("low", day, 9), task("high", day, 1)))
                .containsExactly(Map.entry(TaskGroup.TODAY, List.of("high", "low", "none")));
    }

    @Test
    void ofWhatIsDoneTheLatestAreShown() {
        var done =
                IntStream.range(0, 60)
                        .mapToObj(
                                i ->
                                        task(
                                                new TaskDraft(
                                                        "d" + i, Optional.empty(), 0, 100, ""),
                                                Optional.of(Instant.ofEpochSecond(i))))
                        .toArray(Task[]::new);

        assertThat(grouped(done).get(TaskGroup.DONE)).hasSize(50).startsWith("d59", "d58");
    }
}
