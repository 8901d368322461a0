package org.postern.imap.internal.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.postern.imap.UidValidity;

/**
 * The headers of one generation of a mailbox, as far as they are known. It grows by what is added
 * and loses what the mailbox has lost. The lock guards memory only.
 */
public final class HeaderIndex {
    private static final Comparator<Header> BY_UID =
            (one, other) -> Integer.compareUnsigned(one.uid(), other.uid());
    private final UidValidity generation;
    private final Interned keys = new Interned();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Header> added = new ArrayList<>();
    private Header[] byUid = {};
    private long weight;

    public HeaderIndex(UidValidity generation) {
        this.generation = generation;
    }

    public boolean isOf(UidValidity wanted) {
        return generation.equals(wanted);
    }

    public UidValidity generation() {
        return generation;
    }

    /** Takes headers in; one that is known already is kept as it was. */
    public void add(Function<Interned, List<Header>> made) {
        lock.lock();
        try {
            for (Header header : made.apply(keys)) {
                added.add(header);
                weight += header.weight();
            }
        } finally {
            lock.unlock();
        }
    }

    /** An estimate of its heap, in octets. */
    public long weight() {
        lock.lock();
        try {
            return weight + keys.weight();
        } finally {
            lock.unlock();
        }
    }

    /** Which messages of a mailbox are not in here yet, newest first. */
    public int[] missing(UidList set) {
        Header[] known = of(set);
        int[] missing = new int[set.size() - known.length];
        int at = 0;
        int end = missing.length;
        for (int uid : set.uids()) {
            if (at < known.length && known[at].uid() == uid) {
                at++;
            } else {
                missing[--end] = uid;
            }
        }
        return missing;
    }

    /** The headers of those messages of a mailbox that are known, in the order of the mailbox. */
    public Header[] of(UidList set) {
        lock.lock();
        try {
            merge();
            return Arrays.stream(byUid)
                    .filter(header -> set.contains(header.uid()))
                    .toArray(Header[]::new);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what the mailbox no longer has. */
    public void retain(UidList set) {
        lock.lock();
        try {
            byUid = of(set);
            weight = Arrays.stream(byUid).mapToLong(Header::weight).sum();
        } finally {
            lock.unlock();
        }
    }

    private void merge() {
        if (added.isEmpty()) {
            return;
        }
        List<Header> all = new ArrayList<>(List.of(byUid));
        all.addAll(added);
        all.sort(BY_UID);
        List<Header> once = new ArrayList<>(all.size());
        for (Header header : all) {
            if (once.isEmpty() || once.getLast().uid() != header.uid()) {
                once.add(header);
            }
        }
        added.clear();
        byUid = once.toArray(Header[]::new);
    }
}
