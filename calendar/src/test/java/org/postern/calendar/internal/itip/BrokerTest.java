package org.postern.calendar.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.postern.calendar.Invitation.Standing;
import org.postern.calendar.internal.event.SeriesReader;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;

/**
 * Who has a say in what. The user is mara; olga organises what came; the table is in
 * broker-cases.txt.
 */
class BrokerTest {
    private static final String HEAD = "BEGIN:VEVENT\nUID:u@x\nDTSTART:20261119T100000Z\n";
    private static final String BY_OLGA =
            "ORGANIZER:mailto:olga@x\nATTENDEE:mailto:mara@x\nATTENDEE:mailto:tom@x\n";
    private static final String BY_MARA =
            """
            ORGANIZER:mailto:Mara@X
            ATTENDEE;PARTSTAT=ACCEPTED;X-POSTERN-REPLIED=20261105T000000Z:mailto:tom@x
            ATTENDEE:mailto:ann@x
            ATTENDEE;SENT-BY="mailto:secretary@x":mailto:sue@x
            """;
    private static final String SECOND = "SEQUENCE:2\nDTSTAMP:20261101T000000Z\n";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "broker-cases.txt", delimiter = '|', useHeadersInDisplayName = false)
    void judges(
            String what,
            String method,
            String sender,
            String organizer,
            String attendees,
            int sequence,
            String stamp,
            String recurrence,
            String known,
            Standing expected) {
        Incoming incoming =
                incoming(method, sender, organizer, attendees, sequence, stamp, recurrence);
        Broker broker = new Broker(Set.of("mara@x", "m.lind@y"));

        assertThat(broker.judge(incoming, known(known)).standing()).as(what).isEqualTo(expected);
    }

    private static Incoming incoming(
            String method,
            String sender,
            String organizer,
            String attendees,
            int sequence,
            String stamp,
            String recurrence) {
        StringBuilder event = new StringBuilder(HEAD);
        event.append("SEQUENCE:").append(sequence).append('\n');
        event.append("DTSTAMP:").append(stamp).append("T000000Z\n");
        if (!organizer.equals("-")) {
            event.append("ORGANIZER").append(person(organizer));
        }
        if (!attendees.equals("-")) {
            for (String attendee : attendees.split(" ", -1)) {
                event.append("ATTENDEE").append(person(attendee));
            }
        }
        if (!recurrence.equals("-")) {
            event.append("RECURRENCE-ID:").append(recurrence).append('\n');
        }
        String text =
                "BEGIN:VCALENDAR\nMETHOD:" + method + "\n" + event + "END:VEVENT\nEND:VCALENDAR\n";
        return switch (Incoming.read(
                text.getBytes(StandardCharsets.UTF_8), Optional.of(method), sender)) {
            case Incoming.Reading.Read(var read) -> read;
            case Incoming.Reading.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    /** An address, perhaps with who sends for it: olga@x/secretary@x. */
    private static String person(String address) {
        String[] both = address.split("/", 2);
        String sentBy = both.length == 2 ? ";SENT-BY=\"mailto:" + both[1] + '"' : "";
        return sentBy + ":mailto:" + both[0] + "\n";
    }

    private static Optional<Broker.Known> known(String name) {
        return switch (name) {
            case "nothing" -> Optional.empty();
            case "copy" -> known(HEAD + SECOND + BY_OLGA, false);
            case "copy by secretary" ->
                    known(
                            HEAD
                                    + SECOND
                                    + BY_OLGA.replace(
                                            "ORGANIZER:",
                                            "ORGANIZER;SENT-BY=\"mailto:secretary@x\":"),
                            false);
            case "series" ->
                    known(
                            HEAD
                                    + SECOND
                                    + BY_OLGA
                                    + "RRULE:FREQ=DAILY;COUNT=9\nEND:VEVENT\n"
                                    + HEAD
                                    + "SEQUENCE:3\nDTSTAMP:20261102T000000Z\n"
                                    + "RECURRENCE-ID:20261120T100000Z\n"
                                    + BY_OLGA,
                            false);
            case "occurrence" ->
                    known(HEAD + SECOND + "RECURRENCE-ID:20261120T100000Z\n" + BY_OLGA, false);
            case "own" -> known(HEAD + SECOND + BY_MARA, true);
            case "own series" ->
                    known(HEAD + SECOND + BY_MARA + "RRULE:FREQ=DAILY;COUNT=9\n", true);
            case "imported" -> known(HEAD + SECOND + BY_MARA, false);
            case "alone" -> known(HEAD + SECOND, true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optional<Broker.Known> known(String events, boolean organized) {
        Component calendar =
                ComponentReader.read(
                                ("BEGIN:VCALENDAR\n" + events + "END:VEVENT\nEND:VCALENDAR\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .calendars()
                        .getFirst();
        return Optional.of(new Broker.Known(SeriesReader.read(calendar).orElseThrow(), organized));
    }
}
