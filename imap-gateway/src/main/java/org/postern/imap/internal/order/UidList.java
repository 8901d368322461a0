package org.postern.imap.internal.order;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.UidValidity;

/**
 * The UIDs of all messages of one version of a mailbox, four octets each, ascending as unsigned
 * numbers. Never changes; the same instance means the same set.
 */
public final class UidList {
    private final MailboxSnapshot snapshot;
    private final int[] uids;

    private UidList(MailboxSnapshot snapshot, int[] uids) {
        this.snapshot = snapshot;
        this.uids = uids;
    }

    /**
     * A set as a server told it.
     *
     * @param told in any order; a server may tell one twice
     */
    public static UidList of(MailboxSnapshot snapshot, int[] told) {
        return new UidList(snapshot, ascending(told));
    }

    /** Sorted as unsigned numbers, each once. */
    static int[] ascending(int[] told) {
        int[] sorted = told.clone();
        flip(sorted);
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        sorted = size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
        flip(sorted);
        return sorted;
    }

    /** Makes signed order of unsigned, and back. */
    private static void flip(int[] uids) {
        for (int i = 0; i < uids.length; i++) {
            uids[i] ^= Integer.MIN_VALUE;
        }
    }

    public MailboxSnapshot snapshot() {
        return snapshot;
    }

    public boolean isOf(UidValidity generation) {
        return snapshot.uidValidity().equals(generation);
    }

    public int size() {
        return uids.length;
    }

    /** The UIDs themselves, not a copy. */
    public int[] uids() {
        return uids;
    }

    /** The highest UID there was; 0 for none. */
    public long last() {
        return uids.length == 0 ? 0 : Integer.toUnsignedLong(uids[uids.length - 1]);
    }

    public boolean contains(int uid) {
        int from = 0;
        int to = uids.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Integer.compareUnsigned(uids[middle], uid);
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return false;
    }

    /** Those of the given UIDs that are higher than any in here. */
    public int[] newAmong(int[] told) {
        return ascending(Arrays.stream(told).filter(isNew()).toArray());
    }

    private IntPredicate isNew() {
        long last = last();
        return uid -> Integer.toUnsignedLong(uid) > last;
    }

    /**
     * This with messages that arrived.
     *
     * @param arrived ascending, higher than any in here
     */
    public UidList with(int[] arrived, MailboxSnapshot later) {
        if (arrived.length == 0) {
            return this;
        }
        int[] more = Arrays.copyOf(uids, uids.length + arrived.length);
        System.arraycopy(arrived, 0, more, uids.length, arrived.length);
        return new UidList(later, more);
    }

    /** Whether an answer has exactly these messages, each once, in whatever order. */
    public boolean isOrderedBy(int[] answer) {
        return answer.length == uids.length && Arrays.equals(ascending(answer), uids);
    }

    public boolean isSameAs(UidList other) {
        return isOf(other.snapshot.uidValidity()) && Arrays.equals(uids, other.uids);
    }

    /** Whether nothing came since, so that what was in order still is. */
    public boolean isRestOf(UidList before) {
        if (!isOf(before.snapshot.uidValidity()) || size() > before.size()) {
            return false;
        }
        int at = 0;
        for (int uid : uids) {
            while (at < before.uids.length && before.uids[at] != uid) {
                at++;
            }
            if (at == before.uids.length) {
                return false;
            }
        }
        return true;
    }
}
