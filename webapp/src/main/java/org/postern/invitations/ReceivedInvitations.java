package org.postern.invitations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Invitation;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.Participation;
import org.postern.calendar.Scheduling;
import org.postern.calendar.SchedulingOutcome;
import org.postern.calendar.VisibleCalendar;
import org.postern.mail.ReadableMessage;
import org.postern.message.BodyPart;
import org.postern.message.EmailAddress;
import org.postern.message.PartContent;
import org.postern.preferences.Identities;
import org.postern.preferences.Identity;
import org.postern.schedule.CalendarPeople;
import org.postern.schedule.InvitationMail;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;

/**
 * Invitations in messages. Nothing changes before the user says so. Every method but {@link #part}
 * asks servers and the database: never under the lock of a session.
 */
@Service
public class ReceivedInvitations {
    /** Deeper than any program nests its parts. */
    private static final int DEEPEST = 20;

    private final CalendarServices calendars;
    private final CalendarPeople people;
    private final Identities identities;
    private final InvitationMail mail;

    ReceivedInvitations(
            CalendarServices calendars,
            CalendarPeople people,
            Identities identities,
            InvitationMail mail) {
        this.calendars = calendars;
        this.people = people;
        this.identities = identities;
        this.mail = mail;
    }

    /** What became of an answer. */
    public sealed interface Answered {
        /**
         * The calendar has it.
         *
         * @param told whether the organiser has been told; empty where nobody waits for word
         */
        record Entered(Optional<InvitationMail.Outcome> told) implements Answered {}

        /** Nothing was changed; the sentence says why. */
        record Refused(String sentence) implements Answered {}
    }

    /** The part of a message that says of an event what is to be done with it, RFC 6047 §2.4. */
    public static Optional<BodyPart> part(ReadableMessage message) {
        return part(message.stored().structure(), DEEPEST);
    }

    private static Optional<BodyPart> part(BodyPart part, int depth) {
        if (part.mediaType().is("text/calendar")
                && part.mediaType().parameter("method").isPresent()) {
            return Optional.of(part);
        }
        if (!part.isMultipart() || depth == 0) {
            return Optional.empty();
        }
        return part.parts().stream()
                .map(child -> part(child, depth - 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads the invitation of a message that has one. */
    public InvitationReading read(SignedInUser user, ReadableMessage message, BodyPart part) {
        return calendars
                .scheduling()
                .read(
                        people.of(user),
                        addresses(user),
                        content(user, message, part),
                        part.mediaType().parameter("method"),
                        sender(message));
    }

    private static byte[] content(SignedInUser user, ReadableMessage message, BodyPart part) {
        try (InputStream raw = user.account().part(message.stored().key(), part.id())) {
            // One more than allowed, so that what is too long is refused and not cut.
            return PartContent.text(part, raw, Scheduling.MOST_OCTETS + 1)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("an invitation could not be read", e);
        }
    }

    /** RFC 5546 wants the organiser's or attendee's word: that of all authors is nobody's. */
    private static String sender(ReadableMessage message) {
        List<EmailAddress> from = message.stored().summary().envelope().from();
        return from.size() == 1 ? from.getFirst().address() : "";
    }

    /** All addresses under which the user may have been invited. */
    private Set<String> addresses(SignedInUser user) {
        return Stream.concat(
                        Stream.of(user.address()),
                        identities.usable(user).stream().map(Identity::sender))
                .map(sender -> sender.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Enters the event with the answer, and tells the organiser. */
    public Answered answer(SignedInUser user, Invitation invitation, Participation participation) {
        CalendarUser person = people.of(user);
        var calendar =
                calendars.calendars().visibleTo(person).stream()
                        .filter(VisibleCalendar::byDefault)
                        .findFirst()
                        .orElseThrow();
        return told(
                user,
                calendars
                        .scheduling()
                        .answer(person, addresses(user), invitation, participation, calendar.id()));
    }

    /** Enters what needs no answer: a cancellation, or an attendee's answer. */
    public Answered apply(SignedInUser user, Invitation invitation) {
        return told(
                user, calendars.scheduling().apply(people.of(user), addresses(user), invitation));
    }

    private Answered told(SignedInUser user, SchedulingOutcome outcome) {
        return switch (outcome) {
            case SchedulingOutcome.Refused(String sentence) -> new Answered.Refused(sentence);
            case SchedulingOutcome.Applied applied ->
                    new Answered.Entered(
                            applied.reply().map(reply -> mail.send(user, List.of(reply))));
        };
    }
}
