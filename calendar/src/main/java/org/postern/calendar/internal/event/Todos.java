package org.postern.calendar.internal.event;

import java.time.Instant;
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
                components.add(CalendarObjects.stamped(write(component, before, draft, now), now));
            } else {
                components.add(component);
            }
        }
        return CalendarObjects.withZones(calendar.withComponents(components));
    }

    private static Component write(Component todo, TaskDraft before, TaskDraft after, Instant now) {
        Component changed = text(todo, "SUMMARY", before.title(), after.title());
        changed = text(changed, "DESCRIPTION", before.notes(), after.notes());
        if (before.priority() != after.priority()) {
            changed = changed.with(Property.of("PRIORITY", String.valueOf(after.priority())));
        }
        if (!before.due().equals(after.due())) {
            // RFC 5545 §3.8.2.3: DUE is of the kind of DTSTART and after it, so that goes.
            Component timeless = changed.without("DUE", "DURATION", "DTSTART");
            changed =
                    after.due()
                            .map(due -> timeless.with(CalendarObjects.moment("DUE", moment(due))))
                            .orElse(timeless);
        }
        return before.percent() == after.percent() ? changed : progress(changed, after, now);
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
