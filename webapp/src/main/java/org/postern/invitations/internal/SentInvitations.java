package org.postern.invitations.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.SchedulingMessage;
import org.postern.configuration.SenderAddresses;
import org.postern.invitations.EventWords;
import org.postern.mail.SendOutcome;
import org.postern.mail.Sending;
import org.postern.message.EmailAddress;
import org.postern.message.MediaType;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.message.OutgoingMessage.Alternative;
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
    private final SenderAddresses senders;
    private final Clock clock;

    SentInvitations(Sending sending, SenderAddresses senders, Clock clock) {
        this.sending = sending;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public boolean maySendAs(SignedInUser user, String address) {
        return senders.allows(user.backEnd().name(), user.address(), address);
    }

    @Override
    public Outcome send(SignedInUser user, List<SchedulingMessage> messages) {
        var told = new Told();
        messages.forEach(message -> send(user, message, told));
        return told.outcome();
    }

    /** Who was told so far, who was not, and of whom that is not known. */
    private record Told(List<String> told, List<String> notTold, List<String> unsure) {
        Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Outcome outcome() {
            if (!unsure.isEmpty()) {
                return new Outcome.Unknown(unsure.stream().distinct().toList());
            }
            if (notTold.isEmpty()) {
                return new Outcome.All();
            }
            return told.isEmpty()
                    ? new Outcome.Nobody()
                    : new Outcome.Some(notTold.stream().distinct().toList());
        }
    }

    private void send(SignedInUser user, SchedulingMessage message, Told told) {
        var sendable = new ArrayList<EmailAddress>();
        for (String recipient : message.recipients()) {
            var address = EmailAddress.of(recipient);
            if (address.isSendable()) {
                sendable.add(address);
            } else {
                told.notTold().add(recipient);
            }
        }
        if (sendable.isEmpty()) {
            return;
        }
        try {
            note(sending.send(user, written(user, message, sendable)), sendable, told);
        } catch (RuntimeException e) {
            LOG.warn("word of an event may not have been sent", e);
            told.unsure().addAll(words(sendable));
        }
    }

    private static void note(SendOutcome outcome, List<EmailAddress> recipients, Told told) {
        switch (outcome) {
            case SendOutcome.Sent sent -> {
                var refused = sent.refused().stream().map(one -> one.recipient()).toList();
                told.notTold().addAll(words(refused));
                told.told()
                        .addAll(
                                words(
                                        recipients.stream()
                                                .filter(one -> !refused.contains(one))
                                                .toList()));
            }
            case SendOutcome.NotSent notSent -> {
                LOG.info("word of an event was not sent: {}", notSent.reason());
                told.notTold().addAll(words(recipients));
            }
            case SendOutcome.Unknown _ -> told.unsure().addAll(words(recipients));
        }
    }

    private static List<String> words(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::address).toList();
    }

    private OutgoingMessage written(
            SignedInUser user, SchedulingMessage message, List<EmailAddress> recipients) {
        var type = new MediaType("text", "calendar", Map.of("method", message.method().name()));
        var from = from(user, message);
        return new OutgoingMessage(
                MessageWriter.newMessageId(from.domain()),
                clock.instant().atZone(clock.getZone()),
                from,
                recipients,
                List.of(),
                List.of(),
                message.subject(),
                Optional.empty(),
                List.of(),
                message.draft()
                        .map(draft -> text(message.subject(), draft))
                        .orElse(message.subject() + '\n'),
                Optional.of(new Alternative(type, message.text())),
                List.of());
    }

    /** RFC 6047 §3: whoever the event speaks for; from another it would be taken for a fake. */
    private static EmailAddress from(SignedInUser user, SchedulingMessage message) {
        String sender = message.sender();
        return sender.isEmpty() || user.address().address().equalsIgnoreCase(sender)
                ? user.address()
                : EmailAddress.of(sender);
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
