package org.postern.imap;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The order of the messages of one version of a mailbox, packed: four octets a message, five where
 * it has threads. Never changes.
 */
public final class MessageList {
    private static final byte[] NO_DEPTHS = {};
    private final MailboxSnapshot snapshot;
    private final int[] uids;
    private final byte[] depths;
    private final boolean backwards;

    private MessageList(MailboxSnapshot snapshot, int[] uids, byte[] depths, boolean backwards) {
        this.snapshot = snapshot;
        this.uids = uids;
        this.depths = depths;
        this.backwards = backwards;
    }

    /**
     * The order of the mailbox from its end.
     *
     * @param uids ascending as unsigned numbers; not copied, so nobody may change them
     */
    public static MessageList newestFirst(MailboxSnapshot snapshot, int[] uids) {
        return new MessageList(snapshot, uids, NO_DEPTHS, true);
    }

    /**
     * Any other order.
     *
     * @param uids as unsigned numbers, in order; not copied, so nobody may change them
     */
    public static MessageList ordered(MailboxSnapshot snapshot, int[] uids) {
        return new MessageList(snapshot, uids, NO_DEPTHS, false);
    }

    /**
     * Threads.
     *
     * @param depths of each message below the first of its thread, at most 127; not copied
     */
    public static MessageList threaded(MailboxSnapshot snapshot, int[] uids, byte[] depths) {
        if (uids.length != depths.length) {
            throw new IllegalArgumentException("every message of a thread has a depth");
        }
        return new MessageList(snapshot, uids, depths, false);
    }

    /** The mailbox when this order was true. */
    public MailboxSnapshot snapshot() {
        return snapshot;
    }

    public int size() {
        return uids.length;
    }

    /** The message at a position, from 0. */
    public Uid uidAt(int position) {
        Objects.checkIndex(position, uids.length);
        return new Uid(
                Integer.toUnsignedLong(uids[backwards ? uids.length - 1 - position : position]));
    }

    /** Where a message is; empty where it is not in this list. */
    public OptionalInt positionOf(Uid uid) {
        int wanted = (int) uid.value();
        int at = backwards ? find(wanted) : scan(wanted);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(backwards ? uids.length - 1 - at : at);
    }

    private int find(int wanted) {
        int from = 0;
        int to = uids.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Integer.compareUnsigned(uids[middle], wanted);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return -1;
    }

    /** A million numbers in a row are read in less than a millisecond. */
    private int scan(int wanted) {
        for (int i = 0; i < uids.length; i++) {
            if (uids[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How deep a message is in its thread: 0 begins a thread; 0 in lists without threads. */
    public int depthAt(int position) {
        Objects.checkIndex(position, uids.length);
        return depths.length == 0 ? 0 : depths[position];
    }

    /** Octets of heap that grow with the mailbox. */
    public long octets() {
        return 4L * uids.length + depths.length;
    }

    /** Whether this is the order of the mailbox from its end. */
    public boolean isNewestFirst() {
        return backwards;
    }

    /** This order without what a later version of the mailbox has lost; not for threads. */
    public MessageList within(MailboxSnapshot later, IntPredicate stays) {
        int[] kept = Arrays.stream(uids).filter(stays).toArray();
        return new MessageList(later, kept, NO_DEPTHS, backwards);
    }
}
