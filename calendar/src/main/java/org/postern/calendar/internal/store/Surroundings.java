package org.postern.calendar.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.calendar.internal.event.CalendarObjects;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Property;

/** What of a calendar in a file goes with each of its objects: little, as each gets a copy. */
final class Surroundings {
    static final int LONGEST_ZONE = 64_000;
    private static final int LONGEST_PROPERTY = 500;
    private static final List<String> KEPT = List.of("PRODID", "VERSION", "CALSCALE");

    /** A VTIMEZONE, and how long it is when written. */
    private record Zone(Component component, int length) {}

    private final List<Property> properties;
    private final Map<String, Zone> zones;

    private Surroundings(List<Property> properties, Map<String, Zone> zones) {
        this.properties = properties;
        this.zones = zones;
    }

    static Surroundings of(Component calendar, Consumer<Component> tooBig) {
        List<Property> properties =
                KEPT.stream()
                        .flatMap(name -> calendar.first(name).stream())
                        .filter(
                                property ->
                                        ComponentWriter.write(List.of(property)).length()
                                                <= LONGEST_PROPERTY)
                        .toList();
        Map<String, Zone> zones = new LinkedHashMap<>();
        calendar.named("VTIMEZONE")
                .forEach(
                        zone -> {
                            int length = ComponentWriter.write(zone).length();
                            if (length > LONGEST_ZONE) {
                                tooBig.accept(zone);
                            } else {
                                zones.putIfAbsent(zone.text("TZID"), new Zone(zone, length));
                            }
                        });
        return new Surroundings(properties, zones);
    }

    /** An object of the components and the zones they name; empty if the zones are too much. */
    Optional<Component> around(List<Component> components) {
        Set<String> named = new LinkedHashSet<>();
        for (Component component : components) {
            for (Property property : component.properties()) {
                property.parameter("TZID").ifPresent(named::add);
            }
        }
        List<Component> all = new ArrayList<>();
        long length = 0;
        for (String name : named) {
            Zone zone = zones.get(name);
            if (zone != null) {
                length += zone.length();
                all.add(zone.component());
            }
        }
        if (length > EventWriting.LONGEST_OBJECT) {
            return Optional.empty();
        }
        all.addAll(components);
        return Optional.of(
                CalendarObjects.withZones(new Component("VCALENDAR", properties, all, 0)));
    }
}
