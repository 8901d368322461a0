package org.postern.calendar.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.calendar.Attendee;
import org.postern.calendar.Organizer;
import org.postern.calendar.Participation;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.Parameter;
import org.postern.calendar.internal.text.Property;

/** ORGANIZER and ATTENDEE, RFC 5545 §3.8.4.1 and §3.8.4.3. */
public final class Attendees {
    private static final String SCHEME = "mailto:";

    private Attendees() {}

    /** The address a property names, lower case, without its scheme. */
    public static String address(Property property) {
        String value = property.value().strip();
        String plain =
                value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? value.substring(SCHEME.length())
                        : property.parameter("EMAIL").orElse(value);
        return folded(plain);
    }

    /** As addresses are compared. */
    public static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    public static Optional<Organizer> organizer(Component event) {
        return event.first("ORGANIZER")
                .map(
                        property ->
                                new Organizer(
                                        address(property), property.parameter("CN").orElse("")));
    }

    public static List<Attendee> attendees(Component event) {
        return event.all("ATTENDEE").map(Attendees::attendee).toList();
    }

    private static Attendee attendee(Property property) {
        return new Attendee(
                address(property),
                property.parameter("CN").orElse(""),
                !property.is("ROLE", "OPT-PARTICIPANT") && !property.is("ROLE", "NON-PARTICIPANT"),
                participation(property));
    }

    public static Participation participation(Property property) {
        String value =
                property.parameter("PARTSTAT").orElse("NEEDS-ACTION").toUpperCase(Locale.ROOT);
        return switch (value) {
            case "NEEDS-ACTION" -> Participation.NEEDS_ACTION;
            case "ACCEPTED" -> Participation.ACCEPTED;
            case "DECLINED" -> Participation.DECLINED;
            case "TENTATIVE" -> Participation.TENTATIVE;
            case "DELEGATED" -> Participation.DELEGATED;
            default -> Participation.OTHER;
        };
    }

    /** The property of whoever has that address. */
    public static Optional<Property> of(Component event, String address) {
        return event.all("ATTENDEE")
                .filter(one -> address(one).equals(folded(address)))
                .findFirst();
    }

    /** The same with another answer of one attendee, and no reply wanted of them. */
    public static Component answered(Component event, String address, Participation answer) {
        return event.replacingEach(
                "ATTENDEE",
                one ->
                        address(one).equals(folded(address))
                                ? one.with(new Parameter("PARTSTAT", value(answer))).without("RSVP")
                                : one);
    }

    static String value(Participation participation) {
        return participation.name().replace('_', '-');
    }

    static Property organizer(Organizer organizer) {
        Property property = Property.of("ORGANIZER", SCHEME + organizer.address());
        return organizer.name().isBlank()
                ? property
                : property.with(new Parameter("CN", organizer.name()));
    }

    /** The same with these attendees; what is known of those who stay, stays. */
    static Component with(Component event, List<Attendee> attendees) {
        Map<String, Property> known =
                event.all("ATTENDEE")
                        .collect(
                                Collectors.toMap(
                                        Attendees::address, Function.identity(), (one, _) -> one));
        List<Property> properties = new ArrayList<>(event.without("ATTENDEE").properties());
        for (Attendee attendee : attendees) {
            Property present = known.get(folded(attendee.address()));
            properties.add(present == null ? invited(attendee) : changed(present, attendee));
        }
        return event.withProperties(properties);
    }

    private static Property invited(Attendee attendee) {
        Property property = Property.of("ATTENDEE", SCHEME + attendee.address());
        if (!attendee.name().isBlank()) {
            property = property.with(new Parameter("CN", attendee.name()));
        }
        boolean asks = attendee.participation() == Participation.NEEDS_ACTION;
        property = property.with(role(attendee)).with(partstat(attendee));
        return asks ? property.with(new Parameter("RSVP", "TRUE")) : property;
    }

    private static Property changed(Property present, Attendee attendee) {
        Attendee before = attendee(present);
        Property property = present;
        if (!before.name().equals(attendee.name())) {
            property = property.with(new Parameter("CN", attendee.name()));
        }
        if (before.required() != attendee.required()) {
            property = property.with(role(attendee));
        }
        return before.participation() == attendee.participation()
                ? property
                : property.with(partstat(attendee));
    }

    private static Parameter role(Attendee attendee) {
        return new Parameter("ROLE", attendee.required() ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT");
    }

    private static Parameter partstat(Attendee attendee) {
        return new Parameter("PARTSTAT", value(attendee.participation()));
    }
}
