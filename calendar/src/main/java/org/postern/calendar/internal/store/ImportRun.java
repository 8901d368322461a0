package org.postern.calendar.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.event.Columns;
import org.postern.calendar.internal.event.Columns.Kind;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Problem;
import org.postern.calendar.internal.text.Property;

/** Takes a file apart into objects of one UID each, and says what cannot be kept. */
final class ImportRun {
    private static final int BATCH = 500;
    private static final int MOST_IN_BATCH = 4_000_000;

    /** Of all objects together: each repeats the time zones it names. */
    private static final long MOST_CHARACTERS = 100_000_000;

    private final ImportProblems problems = new ImportProblems();
    private final ImportNotes notes = new ImportNotes(problems);
    private final SequencedMap<String, List<Component>> byUid = new LinkedHashMap<>();
    private final Map<String, Surroundings> surroundings = new HashMap<>();
    private long made;

    /** An object as it will be stored. */
    record Prepared(Columns columns, String content, long line) {}

    ImportProblems problems() {
        return problems;
    }

    void read(byte[] file) {
        ComponentReader.Reading reading = ComponentReader.read(file);
        reading.problems().forEach(this::unreadable);
        if (reading.calendars().isEmpty()) {
            problems.changed(0, "There is no calendar in this file.");
        }
        for (Component calendar : reading.calendars()) {
            if (calendar.text("VERSION").equals("1.0")) {
                problems.leftOut(
                        calendar.line(),
                        calendar.components().size(),
                        "This is vCalendar 1.0, which is too old to be read.");
            } else {
                Surroundings around = Surroundings.of(calendar, this::zoneTooBig);
                calendar.components().forEach(component -> group(around, component));
            }
        }
    }

    private void unreadable(Problem problem) {
        if (problem.entry()) {
            problems.leftOut(problem.line(), problem.sentence());
        } else {
            problems.changed(problem.line(), problem.sentence());
        }
    }

    private void zoneTooBig(Component zone) {
        problems.changed(zone.line(), "The time zone that begins here is too big; it is left out.");
    }

    /** The next objects to store, made only now; none at the end. */
    List<Prepared> next() {
        List<Prepared> batch = new ArrayList<>();
        long characters = 0;
        while (!byUid.isEmpty() && batch.size() < BATCH && characters < MOST_IN_BATCH) {
            Map.Entry<String, List<Component>> entry =
                    Objects.requireNonNull(byUid.pollFirstEntry());
            Optional<Prepared> prepared = prepare(entry.getKey(), entry.getValue());
            int length = prepared.map(one -> one.content().length()).orElse(0);
            if (made + length > MOST_CHARACTERS) {
                problems.leftOut(
                        entry.getValue().getFirst().line(),
                        byUid.size() + 1,
                        "The file is too much at once; what begins here and what follows is left"
                                + " out.");
                byUid.clear();
                break;
            }
            made += length;
            characters += length;
            prepared.ifPresent(batch::add);
        }
        return batch;
    }

    private void group(Surroundings around, Component component) {
        if (component.name().equals("VTIMEZONE")) {
            return;
        }
        if (kind(component).isEmpty()) {
            problems.leftOut(
                    component.line(), "What begins here is no event and no task; it is left out.");
            return;
        }
        String given = component.text("UID");
        String uid = given.isEmpty() ? digest(component) : given;
        if (uid.length() > Columns.LONGEST_UID) {
            problems.leftOut(
                    component.line(), "The UID of what begins here is too long; it is left out.");
            return;
        }
        surroundings.putIfAbsent(uid, around);
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
        Optional<Component> object =
                Objects.requireNonNull(surroundings.get(uid)).around(components);
        String content = object.map(ComponentWriter::write).orElse("");
        if (object.isEmpty() || content.length() > EventWriting.LONGEST_OBJECT) {
            problems.leftOut(
                    first.line(), "What begins here is bigger than 512 kB; it is left out.");
            return Optional.empty();
        }
        Optional<Columns> columns = columns(object.get(), first);
        if (columns.isEmpty()) {
            problems.leftOut(
                    first.line(), "The event that begins here has no start that can be read.");
        } else {
            notes.read(object.get());
        }
        return columns.map(known -> new Prepared(known, content, first.line()));
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
                problems.leftOut(
                        component.line(), "What begins here has the UID of something else.");
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
                problems.leftOut(
                        (newer ? other : component).line(),
                        "What begins here is in the file twice; the later one came in.");
            }
        }
        return List.copyOf(kept.values());
    }
}
