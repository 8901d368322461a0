package org.postern.imap.internal.search;

import java.util.List;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.UidSet;

/**
 * The messages asked about at one time.
 *
 * @param low the lowest UID
 * @param high the highest UID
 * @param uids all of them, of which some may not exist
 */
record Window(long low, long high, UidSet uids) {

    static Window between(long low, long high) {
        return new Window(low, high, new UidSet(List.of(new UidSet.Range(low, high))));
    }

    boolean contains(long uid) {
        return uid >= low
                && uid <= high
                && (uids.ranges().size() == 1 || uids.contains(new Uid(uid)));
    }

    long uidCount() {
        return uids.ranges().stream().mapToLong(range -> range.last() - range.first() + 1).sum();
    }

    boolean isSingle() {
        return low == high;
    }
}
