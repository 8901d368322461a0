package org.postern.calendar.internal.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.RuleReader;
import org.postern.calendar.internal.time.Zones;

/** Says what of an object that comes in is not understood, and what is made of it. */
final class ImportNotes {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ZONES = 100;

    private final ImportProblems problems;
    private final Set<String> unknown = new HashSet<>();

    ImportNotes(ImportProblems problems) {
        this.problems = problems;
    }

    void read(Component object) {
        Zones zones = new Zones(object);
        for (Component component : object.components()) {
            if (!component.name().equals("VTIMEZONE")) {
                component.properties().forEach(property -> zone(component, property, zones));
                rule(component);
                backwards(component, zones);
            }
        }
    }

    /** Once for each name: they come by the thousand. */
    private void zone(Component component, Property property, Zones zones) {
        Optional<String> name = property.parameter("TZID");
        if (name.isEmpty()
                || zones.named(name.get()).isPresent()
                || unknown.size() >= MOST_ZONES
                || !unknown.add(name.get())) {
            return;
        }
        problems.changed(
                component.line(),
                "Nobody knows the time zone “"
                        + shortened(name.get())
                        + "”; what is in it came in with its hours, without a zone.");
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private void rule(Component component) {
        boolean unreadable =
                component.all("RRULE").anyMatch(rule -> RuleReader.read(rule.value()).isEmpty());
        if (unreadable) {
            problems.changed(
                    component.line(),
                    "The rule by which this repeats makes no sense; it came in as a single one.");
        }
    }

    private void backwards(Component component, Zones zones) {
        Optional<Moment> start = component.first("DTSTART").flatMap(zones::moment);
        Optional<Moment> end =
                component.first("DTEND").or(() -> component.first("DUE")).flatMap(zones::moment);
        if (start.isPresent() && end.isPresent() && isBefore(end.get(), start.get())) {
            problems.changed(
                    component.line(),
                    component.name().equals("VTODO")
                            ? "This task is due before it starts; it came in as it is."
                            : "This event ends before it starts; it came in without a length.");
        }
    }

    private static boolean isBefore(Moment end, Moment start) {
        if (start.zone().isPresent() && end.zone().isPresent()) {
            return end.zone().get().at(end.local()).isBefore(start.zone().get().at(start.local()));
        }
        return end.local().isBefore(start.local());
    }
}
