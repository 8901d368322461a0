package org.postern.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.message.internal.header.OneLine;
import org.postern.message.internal.text.Quotation;
import org.postern.message.internal.text.ReplySubject;

/**
 * An answer before its author has written a word: to whom it goes, where it belongs, and the quoted
 * original below an empty line for the cursor.
 *
 * @param references the thread so far with the original at its end, RFC 5322 §3.6.4
 * @param text two empty lines, the attribution, the quoted original
 */
public record Reply(
        List<EmailAddress> to,
        List<EmailAddress> cc,
        String subject,
        Optional<MessageId> inReplyTo,
        List<MessageId> references,
        String text) {

    /** More make no thread clearer and header lines that some servers refuse. */
    private static final int MOST_REFERENCES = 50;

    public Reply {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }

    /**
     * A reply to who wrote the original, or to where its Reply-To asks, RFC 5322 §3.6.2. To a
     * message of one's own it goes to the recipients of that message.
     *
     * @param references the original's References field
     * @param originalText the original's text, to be quoted
     * @param attribution the line above the quotation
     * @param ownAddresses the addresses of who replies
     */
    public static Reply toAuthor(
            Envelope original,
            List<MessageId> references,
            String originalText,
            String attribution,
            Set<String> ownAddresses) {
        var own = new Own(ownAddresses);
        List<EmailAddress> to = addressees(original, own);
        return answer(original, references, originalText, attribution, to, List.of());
    }

    /**
     * A reply to the author and to everyone else who got the original, without the person who
     * replies and without repetition; the parameters are those of {@link #toAuthor}.
     */
    public static Reply toAll(
            Envelope original,
            List<MessageId> references,
            String originalText,
            String attribution,
            Set<String> ownAddresses) {
        var own = new Own(ownAddresses);
        var seen = new HashSet<String>();
        List<EmailAddress> to = others(addressees(original, own), own, seen);
        List<EmailAddress> cc =
                others(
                        Stream.concat(original.to().stream(), original.cc().stream()).toList(),
                        own,
                        seen);
        if (to.isEmpty()) {
            to = cc.isEmpty() ? addressees(original, own) : cc;
            cc = List.of();
        }
        return answer(original, references, originalText, attribution, to, cc);
    }

    /** The addresses of who replies, compared without case. */
    private record Own(Set<String> addresses) {
        Own(Set<String> addresses) {
            this.addresses = addresses.stream().map(Reply::key).collect(Collectors.toSet());
        }

        boolean has(EmailAddress address) {
            return addresses.contains(key(address.address()));
        }
    }

    private static Reply answer(
            Envelope original,
            List<MessageId> references,
            String originalText,
            String attribution,
            List<EmailAddress> to,
            List<EmailAddress> cc) {
        return new Reply(
                to,
                cc,
                ReplySubject.of(OneLine.of(original.subject())),
                original.messageId(),
                thread(original, references),
                Quotation.below(attribution, originalText));
    }

    private static List<EmailAddress> addressees(Envelope original, Own own) {
        boolean mine = !original.from().isEmpty() && original.from().stream().allMatch(own::has);
        List<EmailAddress> asked =
                original.replyTo().isEmpty() ? original.from() : original.replyTo();
        List<EmailAddress> chosen = mine && !original.to().isEmpty() ? original.to() : asked;
        return others(chosen, new Own(Set.of()), new HashSet<>());
    }

    /** Those that are addresses at all (a group without members is none), not own, not seen. */
    private static List<EmailAddress> others(
            List<EmailAddress> addresses, Own own, Set<String> seen) {
        return addresses.stream()
                .filter(address -> address.address().indexOf('@') > 0)
                .filter(address -> !own.has(address))
                .filter(address -> seen.add(key(address.address())))
                .toList();
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** The original's References and its Message-ID, or its only In-Reply-To, RFC 5322 §3.6.4. */
    private static List<MessageId> thread(Envelope original, List<MessageId> references) {
        var thread = new ArrayList<MessageId>(references);
        if (thread.isEmpty() && original.inReplyTo().size() == 1) {
            thread.addAll(original.inReplyTo());
        }
        original.messageId().ifPresent(thread::remove);
        original.messageId().ifPresent(thread::add);
        if (thread.size() > MOST_REFERENCES) {
            thread.subList(1, thread.size() - MOST_REFERENCES + 1).clear();
        }
        return thread;
    }
}
