package org.postern.calendar.internal.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.calendar.TaskDraft;
import org.postern.calendar.TaskDue;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.EventZone;
import org.postern.calendar.internal.time.Length;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.Zones;

/** Tasks as VTODO, RFC 5545 §3.6.2, and back. */
public final class Todos {
    private Todos() {}

    public static Optional<Component> todo(Component calendar) {
        return calendar.named("VTODO").findFirst();
    }

    public static TaskDraft draft(Component calendar, Component todo) {
        return new TaskDraft(
                todo.text("SUMMARY"),
                due(calendar, todo).map(Todos::due),
                number(todo, "PRIORITY", 9),
                percent(todo),
                todo.text("DESCRIPTION"));
    }

    /** DUE, or the end of a duration from the start. */
    public static Optional<Moment> due(Component calendar, Component todo) {
        Zones zones = new Zones(calendar);
        Optional<Moment> start = todo.first("DTSTART").flatMap(zones::moment);
        return todo.first("DUE")
                .flatMap(zones::moment)
                .or(
                        () ->
                                todo.first("DURATION")
                                        .flatMap(property -> Length.read(property.value()))
                                        .flatMap(length -> start.map(length::after)));
    }

    private static TaskDue due(Moment due) {
        if (due.date()) {
            return new TaskDue.OnDay(due.local().toLocalDate());
        }
        var zone = due.zone().orElse(EventZone.UTC);
        return new TaskDue.At(
                due.local(),
                zone.id().orElseGet(() -> zone.rules().getOffset(zone.at(due.local()))));
    }

    private static int number(Component todo, String name, int most) {
        try {
            int number = Integer.parseInt(todo.text(name));
            return Math.clamp(number, 0, most);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public static boolean done(Component todo) {
        return todo.text("STATUS").equalsIgnoreCase("COMPLETED")
                || todo.first("COMPLETED").isPresent();
    }

    private static int percent(Component todo) {
        return done(todo) ? 100 : Math.min(99, number(todo, "PERCENT-COMPLETE", 100));
    }

    public static Optional<Instant> completed(Component todo) {
        return todo.first("COMPLETED")
                .flatMap(property -> Moment.read(property.value(), Optional.of(EventZone.UTC)))
                .map(moment -> EventZone.UTC.at(moment.local()));
    }

    public static Component create(TaskDraft draft, Instant now) {
        Component todo =
                Component.of("VTODO", List.of(Property.of("UID", UUID.randomUUID().toString())));
        Component stamped = CalendarObjects.stamped(todo, now);
        TaskDraft empty = new TaskDraft("", Optional.empty(), 0, 0, "");
        Component written =
                write(
                        CalendarObjects.calendar(List.of()),
                        stamped.adding(Property.of("CREATED", stamped.text("DTSTAMP"))),
                        empty,
                        draft,
                        now);
        return CalendarObjects.calendar(List.of(written));
    }

    public static Component change(Component calendar, TaskDraft draft, Instant now) {
        List<Component> components = new ArrayList<>();
        Component first = todo(calendar).orElseThrow();
        TaskDraft before = draft(calendar, first);
        boolean written = false;
        for (Component component : calendar.components()) {
            if (!written && component.equals(first)) {
                written = true;
                Component changed = write(calendar, component, before, draft, now);
                components.add(CalendarObjects.stamped(changed, now));
            } else {
                components.add(component);
            }
        }
        return CalendarObjects.withZones(calendar.withComponents(components));
    }

    private static Component write(
            Component calendar, Component todo, TaskDraft before, TaskDraft after, Instant now) {
        Component changed = text(todo, "SUMMARY", before.title(), after.title());
        changed = text(changed, "DESCRIPTION", before.notes(), after.notes());
        if (before.priority() != after.priority()) {
            changed = changed.with(Property.of("PRIORITY", String.valueOf(after.priority())));
        }
        if (!before.due().equals(after.due())) {
            changed = dueAt(calendar, changed, after.due().map(Todos::moment));
        }
        return before.percent() == after.percent() ? changed : progress(changed, after, now);
    }

    /**
     * DUE is of the kind of DTSTART and later, RFC 5545 §3.8.2.3: a start that does not fit goes,
     * or where the task repeats from it, moves.
     */
    private static Component dueAt(Component calendar, Component todo, Optional<Moment> next) {
        Component rest = todo.without("DUE", "DURATION");
        if (next.isEmpty()) {
            return rest;
        }
        Moment due = next.get();
        Component changed = rest.with(CalendarObjects.moment("DUE", due));
        Optional<Moment> start = todo.first("DTSTART").flatMap(new Zones(calendar)::moment);
        if (start.isEmpty() || fits(start.get(), due)) {
            return changed;
        }
        return todo.first("RRULE").isPresent()
                ? changed.with(
                        CalendarObjects.moment(
                                "DTSTART", ahead(due, start.get(), due(calendar, todo))))
                : changed.without("DTSTART");
    }

    private static boolean fits(Moment start, Moment due) {
        return start.date() == due.date()
                && start.zone().isPresent() == due.zone().isPresent()
                && start.instant(ZoneOffset.UTC).isBefore(due.instant(ZoneOffset.UTC));
    }

    /** As long before it as the start was before, or a day. */
    private static Moment ahead(Moment due, Moment start, Optional<Moment> before) {
        Duration least = due.date() ? Duration.ofDays(1) : Duration.ofSeconds(1);
        Duration length =
                before.map(old -> Duration.between(start.local(), old.local()))
                        .filter(between -> between.compareTo(least) >= 0)
                        .orElse(Duration.ofDays(1));
        return due.at(due.local().minus(length));
    }

    private static Component progress(Component todo, TaskDraft after, Instant now) {
        Component changed =
                todo.with(Property.of("PERCENT-COMPLETE", String.valueOf(after.percent())));
        if (after.done()) {
            return changed.with(Property.of("STATUS", "COMPLETED"))
                    .with(
                            Property.of(
                                    "COMPLETED",
                                    CalendarObjects.stamped(todo, now).text("DTSTAMP")));
        }
        String status = after.percent() == 0 ? "NEEDS-ACTION" : "IN-PROCESS";
        return changed.without("COMPLETED").with(Property.of("STATUS", status));
    }

    private static Component text(Component todo, String name, String before, String after) {
        if (before.equals(after)) {
            return todo;
        }
        return after.isBlank() ? todo.without(name) : todo.with(Property.ofText(name, after));
    }

    private static Moment moment(TaskDue due) {
        return switch (due) {
            case TaskDue.OnDay(var day) -> Moment.of(day);
            case TaskDue.At(var time, var zone) ->
                    zone.getId().indexOf('/') < 0
                            ? Moment.utc(EventZone.of(zone).at(time))
                            : Moment.in(EventZone.of(zone), time);
        };
    }
}
