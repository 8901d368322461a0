package org.postern.imap.internal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postern.imap.internal.wire.UidSet;
import org.postern.imap.internal.wire.UidSet.Range;

/**
 * What is still to be searched of a mailbox. By UIDs, not by sequence numbers: connections may
 * differ about these, and a message would be left out.
 */
sealed interface Ground {

    boolean isSearched();

    /** The next messages from the top; only where there are some. */
    Window next(long width);

    /** Takes everything from here up for searched. */
    void searchedDownTo(long low);

    /** How much would be searched with everything from here up, 0 to 1. */
    double share(long low);

    /** All messages up to the newest. */
    final class WholeMailbox implements Ground {
        private final long top;
        private long left;

        WholeMailbox(long top) {
            this.top = top;
            this.left = top;
        }

        @Override
        public boolean isSearched() {
            return left < 1;
        }

        @Override
        public Window next(long width) {
            return Window.between(Math.max(1, left - width + 1), left);
        }

        @Override
        public void searchedDownTo(long low) {
            left = low - 1;
        }

        @Override
        public double share(long low) {
            return top == 0 ? 1 : (double) (top - low + 1) / top;
        }
    }

    /** Messages found earlier. */
    final class EarlierHits implements Ground {
        private static final int MOST_RANGES = 200;

        private final long[] falling;
        private int at;

        EarlierHits(long... falling) {
            this.falling = falling;
        }

        @Override
        public boolean isSearched() {
            return at == falling.length;
        }

        @Override
        public Window next(long width) {
            List<Range> ranges = new ArrayList<>();
            long low = falling[at];
            long last = low;
            int end = at + 1;
            for (; end < falling.length && end - at < width; end++) {
                long uid = falling[end];
                if (uid != low - 1) {
                    if (ranges.size() == MOST_RANGES - 1) {
                        break;
                    }
                    ranges.add(new Range(low, last));
                    last = uid;
                }
                low = uid;
            }
            ranges.add(new Range(low, last));
            Collections.reverse(ranges);
            return new Window(low, falling[at], new UidSet(ranges));
        }

        @Override
        public void searchedDownTo(long low) {
            while (at < falling.length && falling[at] >= low) {
                at++;
            }
        }

        @Override
        public double share(long low) {
            int searched = at;
            while (searched < falling.length && falling[searched] >= low) {
                searched++;
            }
            return falling.length == 0 ? 1 : (double) searched / falling.length;
        }
    }
}
