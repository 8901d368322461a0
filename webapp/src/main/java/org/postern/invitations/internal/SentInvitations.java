package org.postern.invitations.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.SchedulingMessage;
import org.postern.invitations.EventWords;
import org.postern.mail.SendOutcome;
import org.postern.mail.Sending;
import org.postern.message.EmailAddress;
import org.postern.message.MediaType;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.message.OutgoingMessage.Alternative;
import org.postern.schedule.CalendarPeople;
import org.postern.schedule.InvitationMail;
import org.postern.signin.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails what attendees or an organiser are to be told, with a text for people beside it. */
@Component
class SentInvitations implements InvitationMail {
    private static final Logger LOG = LoggerFactory.getLogger(SentInvitations.class);
    private final Sending sending;
    private final CalendarServices calendars;
    private final CalendarPeople people;
    private final Clock clock;

    SentInvitations(
            Sending sending, CalendarServices calendars, CalendarPeople people, Clock clock) {
        this.sending = sending;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Outcome send(SignedInUser user, List<SchedulingMessage> messages) {
        var outcome = Outcome.SENT;
        for (var message : messages) {
            if (!sent(user, message)) {
                outcome = Outcome.NOT_SENT;
            }
        }
        return outcome;
    }

    private boolean sent(SignedInUser user, SchedulingMessage message) {
        var recipients =
                message.recipients().stream()
                        .map(EmailAddress::of)
                        .filter(EmailAddress::isSendable)
                        .toList();
        if (recipients.isEmpty()) {
            return false;
        }
        var outcome = sending.send(user, written(user, message, recipients));
        boolean taken = outcome instanceof SendOutcome.Sent;
        if (!taken) {
            LOG.info("word of an event was not sent: {}", outcome.getClass().getSimpleName());
        }
        return taken && recipients.size() == message.recipients().size();
    }

    private OutgoingMessage written(
            SignedInUser user, SchedulingMessage message, List<EmailAddress> recipients) {
        var type = new MediaType("text", "calendar", Map.of("method", message.method().name()));
        return new OutgoingMessage(
                MessageWriter.newMessageId(user.address().domain()),
                clock.instant().atZone(clock.getZone()),
                user.address(),
                recipients,
                List.of(),
                List.of(),
                message.subject(),
                Optional.empty(),
                List.of(),
                text(user, message),
                Optional.of(new Alternative(type, message.text())),
                List.of());
    }

    /** For whoever has no calendar: the same in words, read back from what is sent. */
    private String text(SignedInUser user, SchedulingMessage message) {
        var reading =
                calendars
                        .scheduling()
                        .read(
                                people.of(user),
                                Set.of(user.address().address().toLowerCase(Locale.ROOT)),
                                message.text().getBytes(StandardCharsets.UTF_8),
                                Optional.of(message.method().name()),
                                user.address().address());
        return reading instanceof InvitationReading.Read read
                ? text(message.subject(), read.invitation().draft())
                : message.subject() + '\n';
    }

    private String text(String subject, EventDraft draft) {
        var text = new StringBuilder(subject).append("\n\n");
        var zone = draft.time() instanceof EventTime.Timed timed ? timed.zone() : clock.getZone();
        text.append(new EventWords(Locale.UK, zone).whenAnywhere(draft.time())).append('\n');
        if (!draft.location().isBlank()) {
            text.append(draft.location()).append('\n');
        }
        if (!draft.description().isBlank()) {
            text.append('\n').append(draft.description()).append('\n');
        }
        return text.toString();
    }
}
