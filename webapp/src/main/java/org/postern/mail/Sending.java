package org.postern.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.postern.configuration.SenderAddresses;
import org.postern.imap.Flag;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingMessage;
import org.postern.signin.SignedInUser;
import org.postern.smtp.Submission;
import org.postern.smtp.SubmissionOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Sends a message once: submits it, then files the copy. What the server may have taken is never
 * sent again by itself.
 */
@Service
public class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private final Submission submission;
    private final SenderAddresses senders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sending(
            Submission submission,
            SenderAddresses senders,
            Clock clock,
            ApplicationEventPublisher events) {
        this.submission = submission;
        this.senders = senders;
        this.clock = clock;
        this.events = events;
    }

    /** Submits and files; blocks until the last word is known. */
    public SendOutcome send(SignedInUser user, OutgoingMessage message) {
        var from = message.from().address();
        if (!senders.allows(user.backEnd().name(), user.address(), from)) {
            return new SendOutcome.NotSent(SendOutcome.Reason.SENDER_NOT_ALLOWED, "");
        }
        try (var spooled = SpooledMessage.of(out -> MessageWriter.write(message, out))) {
            var outcome =
                    submission.submit(
                            user.backEnd(),
                            user.credentials(),
                            message.from(),
                            message.recipients(),
                            spooled);
            return switch (outcome) {
                case SubmissionOutcome.Accepted accepted -> {
                    boolean filed = file(user, spooled);
                    tell(new MessageSent(user, message.recipients()));
                    yield new SendOutcome.Sent(accepted.refused(), filed);
                }
                case SubmissionOutcome.Refused refused ->
                        new SendOutcome.NotSent(
                                refused.permanent()
                                        ? SendOutcome.Reason.REFUSED
                                        : SendOutcome.Reason.REFUSED_FOR_NOW,
                                words(refused));
                case SubmissionOutcome.NotReached _ -> {
                    LOG.info("the submission server of {} was not reached", user.backEnd().name());
                    yield new SendOutcome.NotSent(SendOutcome.Reason.SERVER_DOES_NOT_ANSWER, "");
                }
                case SubmissionOutcome.Unknown _ -> {
                    LOG.warn("a submission to {} ended without a reply", user.backEnd().name());
                    yield new SendOutcome.Unknown();
                }
            };
        }
    }

    /** The message is on its way, whatever those do who hear of it. */
    private void tell(MessageSent sent) {
        try {
            events.publishEvent(sent);
        } catch (RuntimeException e) {
            LOG.warn("somebody could not hear of a sent message", e);
        }
    }

    /** Notes on the answered message that it was answered; a failure only costs the mark. */
    public void markAnswered(SignedInUser user, MessageKey original) {
        try {
            user.account()
                    .setFlag(
                            original.mailbox(),
                            original.uidValidity(),
                            List.of(original.uid()),
                            Flag.ANSWERED,
                            true);
        } catch (RuntimeException e) {
            LOG.info("an answered message could not be marked: {}", e.getClass().getSimpleName());
        }
    }

    private boolean file(SignedInUser user, SpooledMessage message) {
        try (InputStream content = message.open()) {
            var sent = SpecialMailboxes.of(user.account()).name(SpecialUse.SENT);
            user.account()
                    .append(sent, message.octets(), content, Set.of(Flag.SEEN), clock.instant());
            return true;
        } catch (RuntimeException | IOException e) {
            // The message is on its way: nothing that fails now may say it is not.
            LOG.warn("a sent message could not be filed: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static String words(SubmissionOutcome.Refused refused) {
        return refused.recipients().isEmpty()
                ? refused.serverText()
                : refused.recipients().getFirst().serverText();
    }
}
