package org.postern.calendar.internal.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Property;

/**
 * The time zones of one object. A name that IANA, or Windows, knows wins over what a VTIMEZONE says
 * of it: rules change, and objects do not.
 */
public final class Zones {
    private static final int LONGEST_NAME = 200;

    private final Component calendar;
    private final Map<String, Optional<EventZone>> known = new HashMap<>();

    public Zones(Component calendar) {
        this.calendar = calendar;
    }

    /** Empty if nobody knows what the name means. */
    public Optional<EventZone> named(String tzid) {
        if (tzid.isBlank() || tzid.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return known.computeIfAbsent(tzid.strip(), this::find);
    }

    /** The zone a property names; empty if it names none that is known. */
    public Optional<EventZone> of(Property property) {
        return property.parameter("TZID").flatMap(this::named);
    }

    public Optional<Moment> moment(Property property) {
        return Moment.read(property.value(), of(property));
    }

    private Optional<EventZone> find(String tzid) {
        Optional<Component> described =
                calendar.named("VTIMEZONE")
                        .filter(zone -> zone.text("TZID").equals(tzid))
                        .findFirst();
        return byName(tzid)
                .or(() -> described.map(zone -> zone.text("X-LIC-LOCATION")).flatMap(Zones::byName))
                .map(zone -> new EventZone(zone.isUtc() ? "" : tzid, zone.rules(), zone.id()))
                .or(() -> described.flatMap(zone -> VtimezoneReader.read(tzid, zone)));
    }

    /** By a name of IANA or of Windows, or one that ends with one, as /vendor/Europe/Berlin. */
    static Optional<EventZone> byName(String name) {
        Optional<EventZone> whole =
                WindowsZones.iana(name).flatMap(Zones::iana).or(() -> iana(name));
        if (whole.isPresent() || name.indexOf('/') < 0) {
            return whole;
        }
        String[] parts = name.split("/", -1);
        for (int length = Math.min(3, parts.length - 1); length > 0; length--) {
            String end =
                    String.join(
                            "/", Arrays.asList(parts).subList(parts.length - length, parts.length));
            Optional<EventZone> found =
                    length == 1 ? WindowsZones.iana(end).flatMap(Zones::iana) : iana(end);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<EventZone> iana(String name) {
        try {
            return Optional.of(EventZone.of(ZoneId.of(name, ZoneId.SHORT_IDS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
