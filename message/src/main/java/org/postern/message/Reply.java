package org.postern.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reply. */
public record Reply(
        List<EmailAddress> to,
        List<EmailAddress> cc,
        String subject,
        Optional<MessageId> inReplyTo,
        List<MessageId> references,
        String text) {

    public Reply {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }

    public static Reply toAuthor(
            Envelope original,
            List<MessageId> references,
            String originalText,
            String attribution,
            Set<String> ownAddresses) {
        return new Reply(
                original.from(),
                List.of(),
                "Re: " + original.subject(),
                original.messageId(),
                references,
                attribution + '\n' + originalText);
    }

    public static Reply toAll(
            Envelope original,
            List<MessageId> references,
            String originalText,
            String attribution,
            Set<String> ownAddresses) {
        return toAuthor(original, references, originalText, attribution, ownAddresses);
    }
}
