package org.postern.schedule.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.calendar.Attendee;
import org.postern.calendar.Participation;
import org.postern.message.EmailAddress;

/** Attendees as a line of addresses with commas between. */
final class AttendeeLine {
    private AttendeeLine() {}

    static String of(List<Attendee> attendees) {
        return attendees.stream().map(Attendee::address).collect(Collectors.joining(", "));
    }

    /** What each of them answered: "bob@example.org accepted". */
    static String answers(List<Attendee> attendees, Function<Participation, String> words) {
        return attendees.stream()
                .map(attendee -> attendee.address() + " " + words.apply(attendee.participation()))
                .collect(Collectors.joining(" · "));
    }

    /** The first word that is not an address. */
    static Optional<String> problem(String line) {
        return words(line).filter(word -> !EmailAddress.of(word).isSendable()).findFirst();
    }

    /** Those who were invited before keep what they answered. */
    static List<Attendee> parse(String line, List<Attendee> before) {
        Map<String, Attendee> known = new LinkedHashMap<>();
        before.forEach(attendee -> known.putIfAbsent(attendee.address(), attendee));
        return words(line)
                .distinct()
                .map(word -> known.getOrDefault(word, Attendee.of(word, "")))
                .toList();
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.split("[,;\\s]+")).filter(word -> !word.isEmpty());
    }
}
