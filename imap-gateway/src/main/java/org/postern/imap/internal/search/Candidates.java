package org.postern.imap.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postern.imap.Uid;

/**
 * What a server found in a window, newest first. A message is a hit if it has an attachment, if it
 * has none, or in both cases; in the last one nobody needs to look at it.
 */
final class Candidates {
    private static final int MOST_LOOKS = 200;
    private static final int MOST_TOLD = 5000;

    private final long[] falling;
    private final BitSet ifAttached = new BitSet();
    private final BitSet ifNot = new BitSet();
    private int at;

    /**
     * Part of the candidates.
     *
     * @param low its lowest UID
     * @param doubtful those to be looked at
     */
    record Portion(int from, int to, long low, List<Uid> doubtful) {}

    /**
     * @param ifAttached hits if they have an attachment, rising
     * @param ifNot hits if they have none, rising
     */
    Candidates(long[] ifAttached, long[] ifNot) {
        falling =
                LongStream.concat(Arrays.stream(ifAttached), Arrays.stream(ifNot))
                        .map(uid -> -uid)
                        .sorted()
                        .distinct()
                        .map(uid -> -uid)
                        .toArray();
        for (int i = 0; i < falling.length; i++) {
            this.ifAttached.set(i, Arrays.binarySearch(ifAttached, falling[i]) >= 0);
            this.ifNot.set(i, Arrays.binarySearch(ifNot, falling[i]) >= 0);
        }
    }

    boolean hasMore() {
        return at < falling.length;
    }

    /** As many as can be looked at in one slice. */
    Portion next() {
        int from = at;
        List<Uid> doubtful = new ArrayList<>();
        while (at < falling.length && doubtful.size() < MOST_LOOKS && at - from < MOST_TOLD) {
            if (isDoubtful(at)) {
                doubtful.add(new Uid(falling[at]));
            }
            at++;
        }
        return new Portion(from, at, falling[at - 1], doubtful);
    }

    private boolean isDoubtful(int index) {
        return ifAttached.get(index) != ifNot.get(index);
    }

    /**
     * The hits of a portion.
     *
     * @param attached whether there is an attachment; messages that are gone are missing
     */
    LongStream hits(Portion portion, Map<Uid, Boolean> attached) {
        return IntStream.range(portion.from(), portion.to())
                .filter(i -> !isDoubtful(i) || isHit(i, attached))
                .mapToLong(i -> falling[i]);
    }

    private boolean isHit(int index, Map<Uid, Boolean> attached) {
        Boolean has = attached.get(new Uid(falling[index]));
        return has != null && (has ? ifAttached : ifNot).get(index);
    }
}
