package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tasks do on every database. */
abstract class TasksContract extends CalendarFixture {
    private static final TaskDraft LETTER =
            new TaskDraft(
                    "Write, then send",
                    Optional.of(new TaskDue.OnDay(LocalDate.parse("2026-11-20"))),
                    2,
                    30,
                    "two\nlines");

    private Task saved(TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Saved(var task) -> task;
            case TaskOutcome.Deleted _ -> throw new AssertionError("deleted");
            case TaskOutcome.Conflict conflict -> throw new AssertionError(conflict);
        };
    }

    @Test
    void addedTaskIsListedAsItIs() {
        Task added = services.tasks().add(MARA, own, LETTER);

        assertThat(services.tasks().visibleTo(MARA, false)).containsExactly(added);
        assertThat(added.draft()).isEqualTo(LETTER);
        assertThat(changes).hasSize(1);
    }

    @Test
    void tasksComeByDueThenPriority() {
        services.tasks().add(MARA, own, new TaskDraft("someday", Optional.empty(), 1, 0, ""));
        services.tasks()
                .add(MARA, own, new TaskDraft("same day, no priority", LETTER.due(), 0, 0, ""));
        services.tasks().add(MARA, own, LETTER);
        services.tasks()
                .add(
                        MARA,
                        own,
                        new TaskDraft(
                                "first",
                                Optional.of(
                                        new TaskDue.At(
                                                LocalDateTime.parse("2026-11-19T12:00"), BERLIN)),
                                9,
                                0,
                                ""));

        assertThat(services.tasks().visibleTo(MARA, false))
                .extracting(task -> task.draft().title())
                .containsExactly("first", "Write, then send", "same day, no priority", "someday");
    }

    @Test
    void whatIsDoneLeavesRoomForWhatIsNot() throws IOException {
        String done =
                IntStream.range(0, 2_000)
                        .mapToObj(
                                i ->
                                        "BEGIN:VTODO\nUID:done%d\nDUE;VALUE=DATE:19700102\nSTATUS:COMPLETED\nEND:VTODO\n"
                                                .formatted(i))
                        .collect(Collectors.joining());
        load("BEGIN:VCALENDAR\n" + done + "END:VCALENDAR\n");
        services.tasks().add(MARA, own, new TaskDraft("someday", Optional.empty(), 1, 0, ""));

        assertThat(services.tasks().visibleTo(MARA, true))
                .hasSize(2_000)
                .extracting(task -> task.draft().title())
                .contains("someday");
    }

    @Test
    void doneAndUndone() {
        Task added = services.tasks().add(MARA, own, LETTER);
        Task done = saved(services.tasks().complete(MARA, added.id(), 1, true));

        assertThat(done.done()).isTrue();
        assertThat(done.completed()).contains(NOW);
        assertThat(services.tasks().visibleTo(MARA, false)).isEmpty();
        assertThat(services.tasks().visibleTo(MARA, true)).hasSize(1);

        Task again = saved(services.tasks().complete(MARA, added.id(), 2, false));
        assertThat(again.done()).isFalse();
        assertThat(again.completed()).isEmpty();
        assertThat(again.draft().percent()).isZero();
    }

    @Test
    void taskIsChangedAndDeleted() {
        Task added = services.tasks().add(MARA, own, LETTER);
        TaskDraft changed =
                new TaskDraft(
                        "Other",
                        Optional.of(
                                new TaskDue.At(LocalDateTime.parse("2026-11-21T12:00"), BERLIN)),
                        0,
                        50,
                        "");
        assertThat(saved(services.tasks().change(MARA, added.id(), 1, changed)).draft())
                .isEqualTo(changed);
        assertThat(services.tasks().delete(MARA, added.id(), 2))
                .isInstanceOf(TaskOutcome.Deleted.class);
        assertThat(services.tasks().visibleTo(MARA, true)).isEmpty();
    }

    @Test
    void staleChangeIsAConflict() {
        Task added = services.tasks().add(MARA, own, LETTER);
        Task done = saved(services.tasks().complete(MARA, added.id(), 1, true));

        assertThat(services.tasks().change(MARA, added.id(), 1, LETTER))
                .isEqualTo(new TaskOutcome.Conflict(Optional.of(done)));
    }

    @Test
    void dueTasksAreOnTheirDay() {
        services.tasks().add(MARA, own, LETTER);
        LocalDate day = LocalDate.parse("2026-11-20");

        assertThat(services.tasks().due(MARA, Set.of(own), day, day, BERLIN)).hasSize(1);
        assertThat(
                        services.tasks()
                                .due(MARA, Set.of(own), day.plusDays(1), day.plusDays(1), BERLIN))
                .isEmpty();
        assertThat(services.tasks().due(TOMASZ, Set.of(own), day, day, BERLIN)).isEmpty();
    }

    @Test
    void othersSeeWhatTheyMay() {
        Task added = services.tasks().add(MARA, own, LETTER);
        services.calendars().share(MARA, own, new Share(TOMASZ, Access.BUSY));
        assertThat(services.tasks().visibleTo(TOMASZ, false))
                .singleElement()
                .matches(task -> task.draft().title().equals("Busy") && task.hidden())
                .matches(task -> task.draft().notes().isEmpty());

        services.calendars().share(MARA, own, new Share(TOMASZ, Access.READ));
        assertThatThrownBy(() -> services.tasks().complete(TOMASZ, added.id(), 1, true))
                .isInstanceOf(CalendarRefused.class);

        services.calendars().share(MARA, own, new Share(TOMASZ, Access.WRITE));
        assertThat(saved(services.tasks().complete(TOMASZ, added.id(), 1, true)).done()).isTrue();
    }
}
