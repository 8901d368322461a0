package org.postern.imap.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.order.HeaderIndex;

/**
 * The orders of mailboxes and the indexes some are made of, for all accounts; bounded by weight.
 */
final class ListCache {
    private static final long MOST_OCTETS = 256L << 20;
    private static final int PART_OF_HEAP = 8;

    private record Key(String backEnd, String user, MailboxName mailbox) {}

    private final Cache<Key, KnownLists> lists =
            Caffeine.newBuilder()
                    .maximumWeight(bound())
                    .weigher((Key _, KnownLists known) -> weight(known.weight()))
                    .build();
    private final Cache<Key, HeaderIndex> indexes =
            Caffeine.newBuilder()
                    .maximumWeight(bound())
                    .weigher((Key _, HeaderIndex index) -> weight(index.weight()))
                    .build();

    private final IndexRoom room = new IndexRoom(bound());

    private static long bound() {
        return Math.min(MOST_OCTETS, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    private static int weight(long octets) {
        return (int) Math.min(Integer.MAX_VALUE, octets);
    }

    OfAccount of(String backEnd, String user) {
        return new OfAccount(backEnd, user);
    }

    /** Octets all indexes together may have. */
    static long indexBound() {
        return bound();
    }

    /** The part that one account may see. */
    final class OfAccount {
        private final String backEnd;
        private final String user;
        private volatile boolean ended;

        private OfAccount(String backEnd, String user) {
            this.backEnd = backEnd;
            this.user = user;
        }

        private Key key(MailboxName mailbox) {
            return new Key(backEnd, user, mailbox);
        }

        Optional<KnownLists> find(MailboxName mailbox) {
            return Optional.ofNullable(lists.getIfPresent(key(mailbox)));
        }

        void keep(MailboxName mailbox, KnownLists known) {
            keep(lists, mailbox, known);
        }

        void forget(MailboxName mailbox) {
            lists.invalidate(key(mailbox));
            indexes.invalidate(key(mailbox));
        }

        Optional<HeaderIndex> index(MailboxName mailbox) {
            return Optional.ofNullable(indexes.getIfPresent(key(mailbox)));
        }

        /** Keeps an index, or weighs it again after it grew. */
        void keep(MailboxName mailbox, HeaderIndex index) {
            keep(indexes, mailbox, index);
        }

        /** Work that has not heard yet that its account is closed leaves nothing behind. */
        private <V> void keep(Cache<Key, V> cache, MailboxName mailbox, V value) {
            if (!ended) {
                cache.put(key(mailbox), value);
            }
            if (ended) {
                cache.invalidate(key(mailbox));
            }
        }

        void forgetIndex(MailboxName mailbox) {
            indexes.invalidate(key(mailbox));
        }

        /** What indexes under construction share with those of all other accounts. */
        IndexRoom room() {
            return room;
        }

        /** Forgets everything, for good. */
        void clear() {
            ended = true;
            lists.asMap().keySet().removeIf(this::isMine);
            indexes.asMap().keySet().removeIf(this::isMine);
        }

        private boolean isMine(Key key) {
            return key.backEnd().equals(backEnd) && key.user().equals(user);
        }
    }
}
