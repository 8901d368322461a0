package org.postern.calendar.internal.itip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.internal.event.Attendees;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;
import org.postern.calendar.internal.text.Property;

/**
 * An iTIP object as it came, RFC 5546 §1.4: one method, one UID.
 *
 * @param object without METHOD, and without alarms, which are nobody's to set but the owner's
 * @param sender the address in From, as addresses are compared
 */
public record Incoming(ItipMethod method, Component object, String sender) {

    /** What was read: an object, or a sentence on why there is none. */
    public sealed interface Reading {
        /** An object. */
        record Read(Incoming incoming) implements Reading {}

        /** None; the sentence says why. */
        record Refused(String sentence) implements Reading {}
    }

    public static Reading read(byte[] content, Optional<String> parameter, String sender) {
        List<Component> calendars = ComponentReader.read(content).calendars();
        if (calendars.size() != 1) {
            return new Reading.Refused("There is no invitation in this part that can be read.");
        }
        Component calendar = calendars.getFirst();
        String inside = calendar.text("METHOD").toUpperCase(Locale.ROOT);
        String outside = parameter.orElse(inside).strip().toUpperCase(Locale.ROOT);
        // RFC 6047 §2.4: they must be the same; the mail would be filed by one, and acted on by
        // other.
        if (!inside.equals(outside)) {
            return new Reading.Refused(
                    "The mail says one thing and the invitation in it another, so it is not shown.");
        }
        Optional<ItipMethod> method =
                inside.isEmpty() ? Optional.of(ItipMethod.PUBLISH) : Messages.method(inside);
        if (method.isEmpty()) {
            return new Reading.Refused("This invitation asks for something unknown.");
        }
        List<Component> events = calendar.named("VEVENT").toList();
        long uids = events.stream().map(event -> event.text("UID")).distinct().count();
        if (uids != 1 || events.getFirst().text("UID").isEmpty()) {
            return new Reading.Refused(
                    events.isEmpty()
                            ? "There is no event in this part."
                            : "This part is about several events; import it as a file instead.");
        }
        Component plain =
                calendar.without("METHOD")
                        .withComponents(
                                calendar.components().stream()
                                        .filter(Incoming::isOurs)
                                        .map(Incoming::withoutAlarms)
                                        .toList());
        return new Reading.Read(new Incoming(method.get(), plain, Attendees.folded(sender)));
    }

    private static boolean isOurs(Component component) {
        return component.name().equals("VEVENT") || component.name().equals("VTIMEZONE");
    }

    private static Component withoutAlarms(Component component) {
        return component.name().equals("VEVENT") ? component.withComponents(List.of()) : component;
    }

    /** The series if it is about all of it, else the one occurrence. */
    public Component event() {
        return object.named("VEVENT")
                .filter(event -> event.first("RECURRENCE-ID").isEmpty())
                .findFirst()
                .or(() -> object.named("VEVENT").findFirst())
                .orElseThrow();
    }

    public String uid() {
        return event().text("UID");
    }

    /** Whether the mail came from whom the property names. */
    boolean isFrom(Property property) {
        return Attendees.address(property).equals(sender);
    }

    /**
     * Whether the mail came from whom the property has in SENT-BY. In what came itself that is only
     * a claim: anybody can write it.
     */
    boolean isSentBy(Property property) {
        return property.parameter("SENT-BY")
                .map(by -> Attendees.address(Property.of("X", by)))
                .filter(sender::equals)
                .isPresent();
    }
}
