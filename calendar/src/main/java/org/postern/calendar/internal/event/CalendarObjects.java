package org.postern.calendar.internal.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Parameter;
import org.postern.calendar.internal.text.Property;
import org.postern.calendar.internal.time.EventZone;
import org.postern.calendar.internal.time.Moment;
import org.postern.calendar.internal.time.VtimezoneWriter;
import org.postern.calendar.internal.time.Zones;

/** Whole calendar objects, and what is the same in all components of ours. */
public final class CalendarObjects {
    private static final String PRODUCT = "-//Postern//Calendar//EN";

    private CalendarObjects() {}

    /** An object around components, with the descriptions of the zones they name. */
    public static Component calendar(List<Component> components) {
        Component plain =
                new Component(
                        "VCALENDAR",
                        List.of(Property.of("PRODID", PRODUCT), Property.of("VERSION", "2.0")),
                        components,
                        0);
        return withZones(plain);
    }

    /** The same with a VTIMEZONE for every zone that is named and not described in it. */
    public static Component withZones(Component calendar) {
        Set<String> described = new HashSet<>();
        calendar.named("VTIMEZONE").forEach(zone -> described.add(zone.text("TZID")));
        Zones zones = new Zones(calendar);
        List<Component> components = new ArrayList<>();
        for (Component component : calendar.components()) {
            for (Property property : component.properties()) {
                Optional<String> name = property.parameter("TZID");
                if (name.isPresent() && described.add(name.get())) {
                    zones.named(name.get())
                            .flatMap(EventZone::id)
                            .map(id -> VtimezoneWriter.write(id, earliest(calendar, zones)))
                            .map(zone -> zone.with(Property.of("TZID", name.get())))
                            .ifPresent(components::add);
                }
            }
        }
        components.addAll(calendar.components());
        return calendar.withComponents(components);
    }

    private static LocalDateTime earliest(Component calendar, Zones zones) {
        return calendar.components().stream()
                .filter(component -> !component.name().equals("VTIMEZONE"))
                .flatMap(component -> component.first("DTSTART").stream())
                .flatMap(property -> zones.moment(property).stream())
                .map(Moment::local)
                .min(LocalDateTime::compareTo)
                .orElse(LocalDateTime.of(2000, 1, 1, 0, 0));
    }

    /** A property for a moment, with the parameters RFC 5545 §3.3.5 wants. */
    public static Property moment(String name, Moment moment) {
        Property property = Property.of(name, moment.value());
        if (moment.date()) {
            return property.with(new Parameter("VALUE", "DATE"));
        }
        return moment.zone()
                .filter(zone -> !zone.isUtc())
                .map(zone -> property.with(new Parameter("TZID", zone.tzid())))
                .orElse(property);
    }

    /** The same, marked as changed now. */
    public static Component stamped(Component component, Instant now) {
        Moment moment = Moment.utc(now.truncatedTo(ChronoUnit.SECONDS));
        return component
                .with(Property.of("DTSTAMP", moment.value()))
                .with(Property.of("LAST-MODIFIED", moment.value()));
    }

    public static int sequence(Component component) {
        try {
            return Math.max(0, Integer.parseInt(component.text("SEQUENCE")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public static Component withSequence(Component component, int sequence) {
        return component.with(Property.of("SEQUENCE", String.valueOf(sequence)));
    }

    /** When it was written, DTSTAMP; long ago if it does not say. */
    public static Instant stamp(Component component) {
        return component
                .first("DTSTAMP")
                .flatMap(property -> Moment.read(property.value(), Optional.of(EventZone.UTC)))
                .map(moment -> EventZone.UTC.at(moment.local()))
                .orElse(Instant.EPOCH);
    }
}
