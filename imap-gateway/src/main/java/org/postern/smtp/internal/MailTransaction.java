package org.postern.smtp.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.postern.message.EmailAddress;
import org.postern.smtp.MessageSource;
import org.postern.smtp.SubmissionOutcome;
import org.postern.smtp.SubmissionOutcome.Refused;
import org.postern.smtp.SubmissionOutcome.RefusedRecipient;

/** One message with its envelope, and how it is handed over: RFC 5321 §3.3. */
public final class MailTransaction {
    private final EmailAddress sender;
    private final List<EmailAddress> recipients;
    private final MessageSource message;

    private MailTransaction(
            EmailAddress sender, List<EmailAddress> recipients, MessageSource message) {
        this.sender = sender;
        this.recipients = recipients;
        this.message = message;
    }

    /**
     * A transaction, each recipient once.
     *
     * @throws IllegalArgumentException without recipients, or when an address is not sendable
     */
    public static MailTransaction of(
            EmailAddress sender, List<EmailAddress> recipients, MessageSource message) {
        Map<String, EmailAddress> once = new LinkedHashMap<>();
        recipients.forEach(recipient -> once.putIfAbsent(recipient.address(), recipient));
        if (once.isEmpty()) {
            throw new IllegalArgumentException("a message needs a recipient");
        }
        if (!sender.isSendable() || !once.values().stream().allMatch(EmailAddress::isSendable)) {
            throw new IllegalArgumentException("an address that cannot stand in an envelope");
        }
        return new MailTransaction(sender, List.copyOf(once.values()), message);
    }

    /**
     * Hands the message over on a connection that is signed in, and says goodbye.
     *
     * @throws IOException when the connection was lost before the message was complete: the server
     *     does not have it, RFC 5321 §4.1.1.4
     */
    public SubmissionOutcome run(SmtpConnection connection, ServerFeatures features)
            throws IOException {
        Optional<Refused> beforehand = refusedBeforehand(features);
        SubmissionOutcome outcome =
                beforehand.isPresent() ? beforehand.get() : hand(connection, features);
        if (!(outcome instanceof SubmissionOutcome.Unknown)) {
            connection.quit();
        }
        return outcome;
    }

    /** What the server has said it would not take is not tried. */
    private Optional<Refused> refusedBeforehand(ServerFeatures features) {
        OptionalLong largest = features.largestMessage();
        if (largest.isPresent() && message.octets() > largest.getAsLong()) {
            return Optional.of(
                    refused(
                            "the message has %d octets, the server takes at most %d"
                                    .formatted(message.octets(), largest.getAsLong()),
                            List.of()));
        }
        if (isInternational() && !features.offers("SMTPUTF8")) {
            return Optional.of(
                    refused(
                            "the server takes no addresses beyond ASCII (SMTPUTF8)",
                            recipients.stream().filter(MailTransaction::isInternational).toList()));
        }
        if (!features.offers("8BITMIME") && hasEightBitOctets()) {
            return Optional.of(refused("the server takes no 8-bit text (8BITMIME)", List.of()));
        }
        return Optional.empty();
    }

    private static Refused refused(String text, List<EmailAddress> recipients) {
        return new Refused(
                true,
                text,
                recipients.stream()
                        .map(recipient -> new RefusedRecipient(recipient, text))
                        .toList());
    }

    private SubmissionOutcome hand(SmtpConnection connection, ServerFeatures features)
            throws IOException {
        List<Reply> replies = new EnvelopeExchange(connection, features).run(commands(features));
        Reply mail = replies.getFirst();
        if (!mail.isPositive()) {
            return new Refused(mail.isPermanent(), mail.text(), List.of());
        }
        List<Reply> answers = replies.subList(1, replies.size());
        List<RefusedRecipient> refused = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isPositive()) {
                refused.add(new RefusedRecipient(recipients.get(i), answers.get(i).text()));
            }
        }
        if (refused.size() == recipients.size()) {
            boolean permanent = answers.stream().allMatch(Reply::isPermanent);
            return new Refused(permanent, refused.getFirst().serverText(), refused);
        }
        return new ContentTransfer(connection, message).run(refused);
    }

    private List<CommandLine> commands(ServerFeatures features) {
        StringBuilder parameters = new StringBuilder();
        if (features.offers("SIZE")) {
            parameters.append(" SIZE=").append(message.octets());
        }
        if (features.offers("8BITMIME")) {
            parameters.append(" BODY=8BITMIME");
        }
        if (isInternational()) {
            parameters.append(" SMTPUTF8");
        }
        List<CommandLine> commands = new ArrayList<>();
        commands.add(CommandLine.mail(sender, parameters.toString()));
        recipients.forEach(recipient -> commands.add(CommandLine.rcpt(recipient)));
        return commands;
    }

    private boolean isInternational() {
        return isInternational(sender)
                || recipients.stream().anyMatch(MailTransaction::isInternational);
    }

    /** Needs SMTPUTF8, RFC 6531 §3.3. */
    private static boolean isInternational(EmailAddress address) {
        return address.address().chars().anyMatch(c -> c > 127);
    }

    /** Reads the whole message; only for servers that still have no RFC 6152. */
    private boolean hasEightBitOctets() {
        var seen =
                new OutputStream() {
                    boolean eightBit;

                    @Override
                    public void write(int b) {
                        eightBit |= (b & 0x80) != 0;
                    }
                };
        try {
            message.writeTo(seen);
            return seen.eightBit;
        } catch (IOException e) {
            throw new UncheckedIOException("the message could not be read to its end", e);
        }
    }
}
