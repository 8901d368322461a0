package org.postern.calendar.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.DeletedTask;
import org.postern.calendar.Task;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.calendar.TaskId;
import org.postern.calendar.TaskOutcome;
import org.postern.calendar.Tasks;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.Todos;
import org.postern.calendar.internal.text.Component;

/** Tasks in the database. */
public final class JdbcTasks implements Tasks {
    private static final int MOST_OF_A_CALENDAR = 2_000;
    private static final Comparator<Access> OWN_FIRST =
            Comparator.comparing(access -> access != Access.OWNER);
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NOTES = 100_000;
    private static final long CLOCKS = Duration.ofHours(26).toMillis();

    private final Database database;
    private final Grants grants;
    private final ObjectRows rows;

    public JdbcTasks(Database database) {
        this.database = database;
        this.grants = new Grants(database);
        this.rows = new ObjectRows(database);
    }

    @Override
    public List<Task> visibleTo(CalendarUser user, boolean doneToo) {
        Map<CalendarId, Grant> seen = seen(user, Grant::shown);
        if (seen.isEmpty()) {
            return List.of();
        }
        return tasks(ofEach(seen.values(), doneToo), seen)
                .sorted(
                        Comparator.<Task, Instant>comparing(JdbcTasks::due)
                                .thenComparingInt(task -> (task.draft().priority() + 9) % 10))
                .toList();
    }

    /** One's own first, and some of each: nobody's tasks push another's off the list. */
    private List<ObjectRow> ofEach(Collection<Grant> seen, boolean doneToo) {
        return seen.stream()
                .sorted(Comparator.comparing(Grant::access, OWN_FIRST))
                .flatMap(
                        grant ->
                                rows
                                        .all(
                                                Set.of(grant.calendar()),
                                                Kind.TASK,
                                                doneToo,
                                                MOST_OF_A_CALENDAR)
                                        .stream())
                .toList();
    }

    /** Read in portions; a task too big for what may be in memory together is left out. */
    private Stream<Task> tasks(List<ObjectRow> found, Map<CalendarId, Grant> seen) {
        return Batches.of(Batches.within(found, MOST_CHARACTERS)).stream()
                .flatMap(batch -> rows.stored(batch).stream())
                .flatMap(
                        stored ->
                                Optional.ofNullable(seen.get(stored.row().calendar()))
                                        .flatMap(grant -> task(stored, grant))
                                        .stream());
    }

    private static Instant due(Task task) {
        return task.draft().due().map(due -> instant(due, ZoneOffset.UTC)).orElse(Instant.MAX);
    }

    private static Instant instant(TaskDue due, ZoneId here) {
        return switch (due) {
            case TaskDue.OnDay(var day) -> day.atStartOfDay(here).toInstant();
            case TaskDue.At(var time, var zone) -> time.atZone(zone).toInstant();
        };
    }

    private Map<CalendarId, Grant> seen(CalendarUser user, Predicate<Grant> which) {
        return grants.of(user).stream()
                .filter(which)
                .collect(Collectors.toMap(Grant::calendar, Function.identity()));
    }

    @Override
    public List<Task> due(
            CalendarUser user,
            Set<CalendarId> calendars,
            LocalDate first,
            LocalDate last,
            ZoneId zone) {
        Map<CalendarId, Grant> seen = seen(user, grant -> calendars.contains(grant.calendar()));
        if (seen.isEmpty()) {
            return List.of();
        }
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
        return tasks(
                        rows.due(
                                seen.keySet(),
                                from.toEpochMilli() - CLOCKS,
                                to.toEpochMilli() + CLOCKS),
                        seen)
                .filter(
                        task ->
                                task.draft()
                                        .due()
                                        .filter(due -> isDue(due, from, to, zone))
                                        .isPresent())
                .toList();
    }

    private static boolean isDue(TaskDue due, Instant from, Instant to, ZoneId zone) {
        Instant instant = instant(due, zone);
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    private static Optional<Task> task(StoredObject stored, Grant grant) {
        Component calendar = stored.calendar();
        return Todos.todo(calendar)
                .map(
                        todo -> {
                            ObjectRow row = stored.row();
                            boolean hidden = grant.hides(row.visibility());
                            TaskDraft draft = Todos.draft(calendar, todo);
                            return new Task(
                                    new TaskId(row.id()),
                                    row.calendar(),
                                    row.version(),
                                    hidden ? veiled(draft) : draft,
                                    Todos.completed(todo),
                                    grant.edits(row.visibility()),
                                    hidden);
                        });
    }

    private static TaskDraft veiled(TaskDraft draft) {
        return new TaskDraft("Busy", draft.due(), 0, draft.done() ? 100 : 0, "");
    }

    @Override
    public Task add(CalendarUser user, CalendarId calendar, TaskDraft draft) {
        check(draft);
        Component object = Todos.create(draft, database.clock().instant());
        Task added =
                database.inTransaction(
                        () -> {
                            Grant grant = writable(user, calendar);
                            long id =
                                    rows.insert(
                                            calendar,
                                            columns(object),
                                            true,
                                            EventWriting.text(object));
                            return inserted(id, grant);
                        });
        database.changed(calendar, () -> grants.audience(calendar));
        return added;
    }

    private Grant writable(CalendarUser user, CalendarId calendar) {
        Grant grant = grants.require(user, calendar, Access.WRITE);
        if (rows.count(calendar) >= EventWriting.MOST_OBJECTS) {
            throw Refusals.tooMuch("This calendar is full. Use another one.");
        }
        return grant;
    }

    private Task inserted(long id, Grant grant) {
        return rows.find(id, Kind.TASK)
                .flatMap(stored -> task(stored, grant))
                .orElseThrow(Refusals::noObject);
    }

    private static void check(TaskDraft draft) {
        if (draft.title().length() > LONGEST_TITLE || draft.notes().length() > LONGEST_NOTES) {
            throw Refusals.invalid("The title or the notes are too long. Shorten them.");
        }
    }

    static Columns columns(Component object) {
        Component todo = Todos.todo(object).orElseThrow(Refusals::noObject);
        return Columns.of(Kind.TASK, todo, Todos.due(object, todo), Todos.done(todo));
    }

    @Override
    public TaskOutcome change(CalendarUser user, TaskId task, long version, TaskDraft draft) {
        check(draft);
        return changing(user, task, version, _ -> Optional.of(draft));
    }

    @Override
    public TaskOutcome complete(CalendarUser user, TaskId task, long version, boolean done) {
        return changing(
                user,
                task,
                version,
                present -> {
                    TaskDraft draft = present.draft();
                    int percent = done ? 100 : draft.done() ? 0 : draft.percent();
                    return Optional.of(
                            new TaskDraft(
                                    draft.title(),
                                    draft.due(),
                                    draft.priority(),
                                    percent,
                                    draft.notes()));
                });
    }

    @Override
    public TaskOutcome delete(CalendarUser user, TaskId task, long version) {
        return changing(user, task, version, _ -> Optional.empty());
    }

    /** A change to what is still of that version; no draft deletes it. */
    private TaskOutcome changing(
            CalendarUser user,
            TaskId id,
            long version,
            Function<Task, Optional<TaskDraft>> change) {
        Optional<StoredObject> found = rows.find(id.value(), Kind.TASK);
        TaskOutcome outcome =
                database.inTransaction(
                        () -> {
                            Optional<StoredObject> stored = rows.find(id.value(), Kind.TASK);
                            Optional<Task> present = stored.flatMap(one -> editable(user, one));
                            if (stored.isEmpty()
                                    || present.isEmpty()
                                    || present.get().version() != version) {
                                return new TaskOutcome.Conflict(present);
                            }
                            return changed(user, stored.get(), change.apply(present.get()));
                        });
        if (!(outcome instanceof TaskOutcome.Conflict)) {
            found.map(stored -> stored.row().calendar())
                    .ifPresent(
                            calendar ->
                                    database.changed(calendar, () -> grants.audience(calendar)));
        }
        return outcome;
    }

    private Optional<Task> editable(CalendarUser user, StoredObject stored) {
        Optional<Grant> grant = grants.of(user, stored.row().calendar());
        if (grant.isPresent() && !grant.get().may(Access.WRITE)) {
            throw Refusals.notAllowed();
        }
        if (grant.isPresent() && stored.isHiddenFrom(grant.get())) {
            throw Refusals.noObject();
        }
        return grant.flatMap(given -> task(stored, given));
    }

    private TaskOutcome changed(CalendarUser user, StoredObject stored, Optional<TaskDraft> draft) {
        boolean done;
        if (draft.isEmpty()) {
            done = rows.delete(stored.row());
        } else {
            Component object =
                    Todos.change(stored.calendar(), draft.get(), database.clock().instant());
            done =
                    rows.update(
                            stored.row(),
                            columns(object),
                            stored.row().organized(),
                            EventWriting.text(object));
        }
        Optional<Task> present =
                rows.find(stored.row().id(), Kind.TASK).flatMap(one -> editable(user, one));
        if (!done) {
            return new TaskOutcome.Conflict(present);
        }
        return present.<TaskOutcome>map(TaskOutcome.Saved::new)
                .orElseGet(() -> new TaskOutcome.Deleted(deleted(stored)));
    }

    private static DeletedTask deleted(StoredObject stored) {
        return new DeletedTask(stored.row().calendar(), stored.row().organized(), stored.content());
    }

    @Override
    public TaskOutcome restore(CalendarUser user, DeletedTask deleted) {
        Component object = StoredObject.read(deleted.object());
        Columns columns = columns(object);
        TaskOutcome outcome =
                database.inTransaction(
                        () -> {
                            Grant grant = writable(user, deleted.calendar());
                            Optional<StoredObject> anew =
                                    rows.find(deleted.calendar(), columns.uid());
                            if (anew.isPresent()) {
                                return new TaskOutcome.Conflict(task(anew.get(), grant));
                            }
                            if (grant.hides(columns.visibility())) {
                                throw Refusals.noObject();
                            }
                            long id =
                                    rows.insert(
                                            deleted.calendar(),
                                            columns,
                                            deleted.organized(),
                                            deleted.object());
                            return new TaskOutcome.Saved(inserted(id, grant));
                        });
        if (outcome instanceof TaskOutcome.Saved) {
            database.changed(deleted.calendar(), () -> grants.audience(deleted.calendar()));
        }
        return outcome;
    }
}
