package org.postern.imap;

import java.time.Instant;
import java.util.Set;
import org.postern.message.Envelope;

/**
 * What a row of the message list needs.
 *
 * @param arrived the server's internal date
 * @param octets RFC822.SIZE
 * @param hasAttachment a guess from the structure: some part is meant to be saved
 * @param keywords at most 100 of them
 */
public record MessageSummary(
        Uid uid,
        Envelope envelope,
        Set<Flag> flags,
        Instant arrived,
        long octets,
        boolean hasAttachment,
        Set<Keyword> keywords) {

    public MessageSummary {
        flags = Set.copyOf(flags);
        keywords = Set.copyOf(keywords);
    }

    public boolean isSeen() {
        return flags.contains(Flag.SEEN);
    }
}
