package org.postern.nntp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A set of article numbers as a .newsrc file writes it: {@code 1-100,105}. Never changes. */
public final class ArticleRanges {
    public static final ArticleRanges NONE = new ArticleRanges(new long[0]);
    private static final int LONGEST_TEXT = 1 << 20;

    /** First and last of each range in turn; ascending, with a gap between each two. */
    private final long[] bounds;

    private ArticleRanges(long[] bounds) {
        this.bounds = bounds;
    }

    /** All numbers from one to another; none where the last is below the first. */
    public static ArticleRanges of(long first, long last) {
        long from = Math.max(1, first);
        long to = Math.min(last, ArticleNumber.LARGEST);
        return from > to ? NONE : new ArticleRanges(new long[] {from, to});
    }

    /**
     * Reads a list of numbers and ranges in any order; empty where it is none. A range may begin
     * with 0, as some readers write.
     */
    public static Optional<ArticleRanges> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(NONE);
        }
        List<long[]> ranges = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            int dash = item.indexOf('-');
            long first = number(dash < 0 ? item : item.substring(0, dash));
            long last = dash < 0 ? first : number(item.substring(dash + 1));
            if (first < 0 || last < first) {
                return Optional.empty();
            }
            if (last > 0) {
                ranges.add(new long[] {Math.max(1, first), last});
            }
        }
        return Optional.of(joined(ranges));
    }

    /** Minus one for what is no number of at most 16 digits. */
    private static long number(String item) {
        String digits = item.strip();
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 16
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }

    private static ArticleRanges joined(List<long[]> ranges) {
        ranges.sort((a, b) -> Long.compare(a[0], b[0]));
        long[] bounds = new long[ranges.size() * 2];
        int used = 0;
        for (long[] range : ranges) {
            if (used > 0 && range[0] <= bounds[used - 1] + 1) {
                bounds[used - 1] = Math.max(bounds[used - 1], range[1]);
            } else {
                bounds[used++] = range[0];
                bounds[used++] = range[1];
            }
        }
        return new ArticleRanges(Arrays.copyOf(bounds, used));
    }

    public boolean contains(long number) {
        int low = 0;
        int high = bounds.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (number < bounds[2 * middle]) {
                high = middle - 1;
            } else if (number > bounds[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** How many of the numbers from one to another are in the set. */
    public long count(long first, long last) {
        long count = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            long from = Math.max(first, bounds[i]);
            long to = Math.min(last, bounds[i + 1]);
            count += Math.max(0, to - from + 1);
        }
        return count;
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    public ArticleRanges add(long number) {
        return contains(number) ? this : union(of(number, number));
    }

    public ArticleRanges union(ArticleRanges other) {
        List<long[]> all = new ArrayList<>(ranges());
        all.addAll(other.ranges());
        return joined(all);
    }

    public ArticleRanges remove(long number) {
        return minus(of(number, number));
    }

    /** The numbers of this set that are not in the other. */
    public ArticleRanges minus(ArticleRanges other) {
        List<long[]> left = new ArrayList<>();
        int at = 0;
        for (long[] range : ranges()) {
            long from = range[0];
            while (at < other.bounds.length && other.bounds[at + 1] < from) {
                at += 2;
            }
            for (int i = at; i < other.bounds.length && other.bounds[i] <= range[1]; i += 2) {
                if (other.bounds[i] > from) {
                    left.add(new long[] {from, other.bounds[i] - 1});
                }
                from = other.bounds[i + 1] + 1;
            }
            if (from <= range[1]) {
                left.add(new long[] {from, range[1]});
            }
        }
        return joined(left);
    }

    /**
     * The set, or, where its text is longer than that, one that has a shorter text: the oldest gaps
     * are filled first.
     */
    public ArticleRanges shortened(int longestText) {
        ArticleRanges shorter = this;
        while (shorter.toString().length() > longestText) {
            int middle = shorter.bounds.length / 4 * 2 + 1;
            shorter = shorter.union(of(shorter.bounds[0], shorter.bounds[middle]));
        }
        return shorter;
    }

    private List<long[]> ranges() {
        List<long[]> ranges = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(new long[] {bounds[i], bounds[i + 1]});
        }
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** As a .newsrc file has it; empty for the empty set. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(bounds[i]);
            if (bounds[i + 1] > bounds[i]) {
                text.append('-').append(bounds[i + 1]);
            }
        }
        return text.toString();
    }
}
