package org.postern.calendar.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postern.calendar.ImportReport;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Property;

/** Takes a file apart into objects of one UID each, and says what cannot be kept. */
final class ImportRun {
    private static final int MOST_PROBLEMS = 100;

    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private final Map<String, List<Component>> byUid = new LinkedHashMap<>();
    private final Map<String, Component> calendars = new LinkedHashMap<>();

    /** An object as it will be stored. */
    record Prepared(Columns columns, String content, long line) {}

    List<ImportReport.Problem> problems() {
        return problems;
    }

    void problem(long line, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new ImportReport.Problem(line, sentence));
        }
    }

    List<Prepared> prepare(byte[] file) {
        ComponentReader.Reading reading = ComponentReader.read(file);
        reading.problems().forEach(each -> problem(each.line(), each.sentence()));
        if (reading.calendars().isEmpty()) {
            problem(0, "There is no calendar in this file.");
        }
        for (Component calendar : reading.calendars()) {
            if (calendar.text("VERSION").equals("1.0")) {
                problem(calendar.line(), "This is vCalendar 1.0, which is too old to be read.");
            } else {
                calendar.components().forEach(component -> group(calendar, component));
            }
        }
        List<Prepared> prepared = new ArrayList<>();
        byUid.forEach((uid, components) -> prepare(uid, components).ifPresent(prepared::add));
        return prepared;
    }

    private void group(Component calendar, Component component) {
        if (component.name().equals("VTIMEZONE")) {
            return;
        }
        if (kind(component).isEmpty()) {
            problem(component.line(), "What begins here is no event and no task; it is left out.");
            return;
        }
        String given = component.text("UID");
        String uid = given.isEmpty() ? digest(component) : given;
        if (uid.length() > Columns.LONGEST_UID) {
            problem(component.line(), "The UID of what begins here is too long.");
            return;
        }
        calendars.putIfAbsent(uid, calendar);
        byUid.computeIfAbsent(uid, _ -> new ArrayList<>())
                .add(given.isEmpty() ? component.adding(Property.of("UID", uid)) : component);
    }

    private static Optional<Kind> kind(Component component) {
        return switch (component.name()) {
            case "VEVENT" -> Optional.of(Kind.EVENT);
            case "VTODO" -> Optional.of(Kind.TASK);
            case "VJOURNAL" -> Optional.of(Kind.JOURNAL);
            default -> Optional.empty();
        };
    }

    /**
     * The same object without a UID gets the same one again, so that it is found as a duplicate.
     */
    private static String digest(Component component) {
        try {
            byte[] text = ComponentWriter.write(component).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Prepared> prepare(String uid, List<Component> given) {
        List<Component> components = oncePerOccurrence(given);
        Component first = components.getFirst();
        Component source = Objects.requireNonNull(calendars.get(uid));
        List<Component> all = new ArrayList<>(zones(source, components));
        all.addAll(components);
        Component object = CalendarObjects.withZones(source.without("METHOD").withComponents(all));
        Optional<Columns> columns = columns(object, first);
        String content = ComponentWriter.write(object);
        if (columns.isEmpty()) {
            problem(first.line(), "The event that begins here has no start that can be read.");
            return Optional.empty();
        }
        if (content.length() > EventWriting.LONGEST_OBJECT) {
            problem(first.line(), "What begins here is too big.");
            return Optional.empty();
        }
        return Optional.of(new Prepared(columns.get(), content, first.line()));
    }

    private static List<Component> zones(Component source, List<Component> components) {
        List<String> named =
                components.stream()
                        .flatMap(component -> component.properties().stream())
                        .flatMap(property -> property.parameter("TZID").stream())
                        .distinct()
                        .toList();
        return source.named("VTIMEZONE").filter(zone -> named.contains(zone.text("TZID"))).toList();
    }

    private Optional<Columns> columns(Component object, Component first) {
        return switch (kind(first).orElseThrow()) {
            case EVENT -> SeriesReader.read(object).map(Columns::of);
            case TASK -> Optional.of(JdbcTasks.columns(object));
            case JOURNAL -> Optional.of(Columns.of(Kind.JOURNAL, first, Optional.empty(), false));
        };
    }

    /** Of two that say the same of one occurrence, the later; RFC 5546 §2.1.5. */
    private List<Component> oncePerOccurrence(List<Component> given) {
        Map<String, Component> kept = new LinkedHashMap<>();
        String kind = given.getFirst().name();
        for (Component component : given) {
            if (!component.name().equals(kind)) {
                problem(component.line(), "What begins here has the UID of something else.");
                continue;
            }
            String occurrence = component.first("RECURRENCE-ID").map(Property::value).orElse("");
            Component other = kept.get(occurrence);
            if (other == null) {
                kept.put(occurrence, component);
            } else {
                boolean newer =
                        CalendarObjects.sequence(component) >= CalendarObjects.sequence(other);
                kept.put(occurrence, newer ? component : other);
                problem(
                        (newer ? other : component).line(),
                        "What begins here is in the file twice; the later one came in.");
            }
        }
        return List.copyOf(kept.values());
    }
}
