package org.postern.schedule.ui;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.calendar.Occurrence;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDue;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.CalendarBoard.Entry;
import org.postern.frontend.CalendarBoard.Mark;

/** Events and tasks as entries of the board, and what is behind each. */
final class BoardEntries {
    private static final int TASK_MINUTES = 30;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Occurrence> occurrences = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final BoardContent content;
    private final ZoneId zone;
    private final String untitled;

    BoardEntries(BoardContent content, ZoneId zone, String untitled) {
        this.content = content;
        this.zone = zone;
        this.untitled = untitled;
        content.expansion().occurrences().forEach(this::add);
        content.tasks().forEach(this::add);
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Occurrence> occurrence(String id) {
        return Optional.ofNullable(occurrences.get(id));
    }

    Optional<Task> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** The one after an entry in time, or before it; null if it is alone. */
    @Nullable String beside(String id) {
        Occurrence gone = occurrences.get(id);
        List<String> order =
                entries.stream()
                        .sorted(Comparator.comparing(Entry::start))
                        .map(Entry::id)
                        .filter(one -> one.equals(id) || !isOf(gone, one))
                        .toList();
        int at = order.indexOf(id);
        if (at < 0 || order.size() == 1) {
            return null;
        }
        return order.get(at + 1 < order.size() ? at + 1 : at - 1);
    }

    /** A whole series may go at once. */
    private boolean isOf(@Nullable Occurrence gone, String id) {
        Occurrence other = occurrences.get(id);
        return gone != null && other != null && gone.event().equals(other.event());
    }

    static String id(Occurrence occurrence) {
        return "event-"
                + occurrence.event().value()
                + occurrence.recurrence().map(which -> "-" + which.value()).orElse("");
    }

    private void add(Occurrence occurrence) {
        VisibleCalendar calendar = content.calendar(occurrence.calendar()).orElse(null);
        if (calendar == null) {
            return;
        }
        LocalDateTime start = occurrence.start().toLocalDateTime();
        LocalDateTime end = occurrence.end().toLocalDateTime();
        if (!end.isAfter(start)) {
            end = start.plusMinutes(1); // of no length, or in the hour that comes twice
        }
        String id = id(occurrence);
        occurrences.put(id, occurrence);
        entries.add(
                new Entry(
                        id,
                        titled(occurrence.title()),
                        start,
                        end,
                        occurrence.allDay(),
                        Hues.of(calendar.color()),
                        marks(occurrence),
                        occurrence.location(),
                        Initials.of(content.owner(calendar))));
    }

    private static EnumSet<Mark> marks(Occurrence occurrence) {
        var marks = EnumSet.noneOf(Mark.class);
        if (occurrence.editable()) {
            marks.add(Mark.EDITABLE);
        }
        if (occurrence.hidden()) {
            marks.add(Mark.BUSY);
        }
        if (occurrence.recurrence().isPresent()) {
            marks.add(Mark.REPEATS);
        }
        switch (occurrence.status()) {
            case TENTATIVE -> marks.add(Mark.TENTATIVE);
            case CANCELLED -> marks.add(Mark.CANCELLED);
            case CONFIRMED -> {}
        }
        return marks;
    }

    private void add(Task task) {
        VisibleCalendar calendar = content.calendar(task.calendar()).orElse(null);
        TaskDue due = task.draft().due().orElse(null);
        if (calendar == null || due == null) {
            return;
        }
        boolean wholeDay = due instanceof TaskDue.OnDay;
        LocalDateTime start = Dues.at(due, zone);
        String id = "task-" + task.id().value();
        tasks.put(id, task);
        entries.add(
                new Entry(
                        id,
                        titled(task.draft().title()),
                        start,
                        wholeDay ? start.plusDays(1) : start.plusMinutes(TASK_MINUTES),
                        wholeDay,
                        Hues.of(calendar.color()),
                        marks(task),
                        "",
                        Initials.of(content.owner(calendar))));
    }

    private static EnumSet<Mark> marks(Task task) {
        var marks = EnumSet.of(Mark.TASK);
        if (task.editable()) {
            marks.add(Mark.EDITABLE);
        }
        if (task.done()) {
            marks.add(Mark.DONE);
        }
        return marks;
    }

    private String titled(String title) {
        return title.isBlank() ? untitled : title;
    }
}
