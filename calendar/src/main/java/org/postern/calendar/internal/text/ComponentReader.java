package org.postern.calendar.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads iCalendar objects, RFC 5545 §3.4. A component that is not closed, is nested too deeply or
 * stands outside of a calendar is left out and told; its neighbours come in.
 */
public final class ComponentReader {
    /** The deepest nesting: a calendar, an event, its alarm, and room for what is to come. */
    static final int DEEPEST = 10;

    public static final int MOST_COMPONENTS = 20_000;
    static final int MOST_PROPERTIES = 500_000;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO", "VJOURNAL");
    private static final Set<String> NEVER_NESTED =
            Set.of("VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE");

    private final LogicalLines lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Component> calendars = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int components;
    private int properties;
    private int tooDeep;

    private ComponentReader(byte[] file) {
        this.lines = new LogicalLines(file);
    }

    /** What came out of a file: the calendars in it, and what could not be read. */
    public record Reading(List<Component> calendars, List<Problem> problems) {}

    public static Reading read(byte[] file) {
        return new ComponentReader(file).read();
    }

    private static final class Open {
        private final String name;
        private final long line;
        private final List<Property> properties = new ArrayList<>();
        private final List<Component> components = new ArrayList<>();

        private Open(String name, long line) {
            this.name = name;
            this.line = line;
        }

        private Component close() {
            return new Component(name, properties, components, line);
        }
    }

    private Reading read() {
        for (var text = lines.next(); text.isPresent(); text = lines.next()) {
            if (!text.get().isBlank() && !line(text.get())) {
                break;
            }
        }
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.name.equals("VCALENDAR")) {
                calendars.add(last.close());
            }
            unclosed(last);
        }
        return new Reading(List.copyOf(calendars), List.copyOf(problems));
    }

    /** Whether to go on. */
    private boolean line(String text) {
        Optional<Property> read =
                lines.tooLong() ? Optional.empty() : PropertyReader.read(text, lines.number());
        if (read.isEmpty()) {
            problem(
                    lines.number(),
                    lines.tooLong() ? "This line is too long." : "This line is no property.");
            return true;
        }
        Property property = read.get();
        switch (property.name()) {
            case "BEGIN" -> begin(property.value().strip().toUpperCase(Locale.ROOT));
            case "END" -> end(property.value().strip().toUpperCase(Locale.ROOT));
            default -> property(property);
        }
        if (components > MOST_COMPONENTS || properties > MOST_PROPERTIES) {
            problem(lines.number(), "The file is too big; it was read up to here.");
            return false;
        }
        return true;
    }

    private void property(Property property) {
        properties++;
        if (tooDeep == 0 && !open.isEmpty()) {
            open.getFirst().properties.add(property);
        }
    }

    private void begin(String name) {
        if (tooDeep > 0 || open.size() >= DEEPEST) {
            if (tooDeep++ == 0) {
                problem(lines.number(), "Components are nested too deeply here.");
            }
            return;
        }
        if (NEVER_NESTED.contains(name)) {
            closeForgotten(name.equals("VCALENDAR") ? 0 : 1);
        }
        components++;
        open.push(new Open(name, lines.number()));
    }

    private void closeForgotten(int depth) {
        while (open.size() > depth) {
            Open forgotten = open.pop();
            if (forgotten.name.equals("VCALENDAR")) {
                calendars.add(forgotten.close());
            }
            unclosed(forgotten);
        }
    }

    private void end(String name) {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        if (open.stream().noneMatch(candidate -> candidate.name.equals(name))) {
            problem(lines.number(), "Nothing of this name is open here: " + spoken(name) + ".");
            return;
        }
        while (!open.getFirst().name.equals(name)) {
            Open forgotten = open.pop();
            unclosed(forgotten);
        }
        Component closed = open.pop().close();
        if (!open.isEmpty()) {
            open.getFirst().components.add(closed);
        } else if (name.equals("VCALENDAR")) {
            calendars.add(closed);
        } else {
            problem(
                    closed.line(),
                    "The " + spoken(name) + " stands outside of a calendar.",
                    ENTRIES.contains(name));
        }
    }

    private static String spoken(String name) {
        return switch (name) {
            case "VCALENDAR" -> "calendar";
            case "VEVENT" -> "event";
            case "VTODO" -> "task";
            case "VJOURNAL" -> "journal entry";
            case "VALARM" -> "alarm";
            case "VTIMEZONE" -> "time zone";
            default -> "component";
        };
    }

    private void unclosed(Open component) {
        problem(
                component.line,
                "The " + spoken(component.name) + " that begins here has no end.",
                ENTRIES.contains(component.name));
    }

    private void problem(long line, String sentence) {
        problem(line, sentence, false);
    }

    private void problem(long line, String sentence, boolean entry) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, sentence, entry));
        }
    }
}
