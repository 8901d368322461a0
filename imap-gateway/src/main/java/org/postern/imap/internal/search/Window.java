package org.postern.imap.internal.search;

import java.util.List;
import org.postern.imap.internal.wire.UidSet;

/**
 * The messages asked about at one time.
 *
 * @param low the lowest UID
 * @param high the highest UID
 * @param uids all of them, rising, of which some may not exist
 */
record Window(long low, long high, UidSet uids) {

    static Window between(long low, long high) {
        return new Window(low, high, new UidSet(List.of(new UidSet.Range(low, high))));
    }

    /** The position of the first range that does not end before a UID; past all where none does. */
    int firstEndingFrom(long uid) {
        int from = 0;
        int to = uids.ranges().size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (uids.ranges().get(middle).last() < uid) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    long uidCount() {
        return uids.ranges().stream().mapToLong(range -> range.last() - range.first() + 1).sum();
    }

    boolean isSingle() {
        return low == high;
    }
}
