package org.postern.imap;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.LongStream;

/** Messages of one mailbox that a search found, newest first; four octets each. */
public final class SearchHits {
    private final MailboxName mailbox;
    private final UidValidity uidValidity;

    /** Unsigned, falling. */
    private final int[] packed;

    private SearchHits(MailboxName mailbox, UidValidity uidValidity, int[] packed) {
        this.mailbox = mailbox;
        this.uidValidity = uidValidity;
        this.packed = packed;
    }

    /** Hits in any order; what comes twice counts once. */
    public static SearchHits of(
            MailboxName mailbox, UidValidity uidValidity, Collection<Uid> uids) {
        return of(mailbox, uidValidity, uids.stream().mapToLong(Uid::value));
    }

    /** As {@link #of(MailboxName, UidValidity, Collection)}, without an object for each. */
    public static SearchHits of(MailboxName mailbox, UidValidity uidValidity, LongStream uids) {
        int[] packed = uids.map(uid -> -uid).sorted().distinct().mapToInt(n -> (int) -n).toArray();
        return new SearchHits(mailbox, uidValidity, packed);
    }

    public MailboxName mailbox() {
        return mailbox;
    }

    public UidValidity uidValidity() {
        return uidValidity;
    }

    /** The highest UID first. */
    public List<Uid> uids() {
        return new Uids(packed);
    }

    /** The values of {@link #uids}. */
    public LongStream values() {
        return Arrays.stream(packed).mapToLong(Integer::toUnsignedLong);
    }

    @Override
    public String toString() {
        return "SearchHits[" + packed.length + "]";
    }

    /** The packed numbers, unpacked one by one. */
    private static final class Uids extends AbstractList<Uid> implements RandomAccess {
        private final int[] packed;

        Uids(int[] packed) {
            this.packed = packed;
        }

        @Override
        public Uid get(int index) {
            return new Uid(Integer.toUnsignedLong(packed[index]));
        }

        @Override
        public int size() {
            return packed.length;
        }
    }
}
