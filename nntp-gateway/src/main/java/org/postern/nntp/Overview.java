package org.postern.nntp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.message.EmailAddress;
import org.postern.message.MessageId;

/**
 * What a list shows of an article, RFC 3977 §8.3; decoded, untrusted.
 *
 * @param subject one line; empty where missing
 * @param references the thread's first article and the nearest ancestors, oldest first
 * @param octets size as announced, 0 where unknown
 */
public record Overview(
        ArticleNumber number,
        String subject,
        EmailAddress from,
        Optional<Instant> date,
        Optional<MessageId> messageId,
        List<MessageId> references,
        long octets) {

    public Overview {
        references = List.copyOf(references);
    }
}
