package org.postern.imap.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;

/** What rows need and never changes, for all accounts of the process; bounded by weight. */
public final class SummaryCache {
    private static final int OVERHEAD = 400;
    private static final int PER_ADDRESS = 120;

    /** What stays the same as long as a message exists. */
    record Row(Envelope envelope, Instant arrived, long octets, boolean hasAttachment) {}

    private record Key(Owner owner, MailboxName mailbox, UidValidity generation, Uid uid) {}

    private record Owner(String backEnd, String user) {}

    private final Cache<Key, Row> rows;
    private final ListCache lists = new ListCache();

    public SummaryCache(long octets) {
        rows =
                Caffeine.newBuilder()
                        .maximumWeight(octets)
                        .weigher((Key key, Row row) -> weight(row.envelope()))
                        .build();
    }

    /** The rows of one user of one back end. */
    public OfAccount of(String backEnd, String user) {
        return new OfAccount(new Owner(backEnd, user), lists.of(backEnd, user));
    }

    /** An estimate, in octets of heap. */
    static int weight(Envelope envelope) {
        long weight = OVERHEAD + 2L * envelope.subject().length();
        for (List<EmailAddress> field :
                List.of(
                        envelope.from(),
                        envelope.replyTo(),
                        envelope.to(),
                        envelope.cc(),
                        envelope.bcc())) {
            for (EmailAddress address : field) {
                weight += PER_ADDRESS + address.name().length() + address.address().length();
            }
        }
        weight += 100L * envelope.inReplyTo().size();
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    /** The part of the cache that one account may see. */
    public final class OfAccount {
        private final Owner owner;
        private final ListCache.OfAccount lists;

        private OfAccount(Owner owner, ListCache.OfAccount lists) {
            this.owner = owner;
            this.lists = lists;
        }

        /** The orders of this user's mailboxes. */
        ListCache.OfAccount lists() {
            return lists;
        }

        Optional<Row> find(MailboxName mailbox, UidValidity generation, Uid uid) {
            return Optional.ofNullable(rows.getIfPresent(new Key(owner, mailbox, generation, uid)));
        }

        void keep(MailboxName mailbox, UidValidity generation, Uid uid, Row row) {
            rows.put(new Key(owner, mailbox, generation, uid), row);
        }

        /** Forgets everything of this user. */
        void clear() {
            rows.asMap().keySet().removeIf(key -> key.owner().equals(owner));
            lists.clear();
        }
    }
}
