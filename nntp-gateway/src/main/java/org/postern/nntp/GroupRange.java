package org.postern.nntp;

/**
 * Which numbers the articles of a group have now, RFC 3977 §6.1.1.2. Not every number between the
 * marks has an article.
 *
 * @param estimate how many articles there are, roughly; never less than 0
 * @param low the low water mark
 * @param high the high water mark; below {@code low} in an empty group
 */
public record GroupRange(long estimate, long low, long high) {
    public static final GroupRange EMPTY = new GroupRange(0, 1, 0);

    public GroupRange {
        low = Math.clamp(low, 1, ArticleNumber.LARGEST);
        high = Math.clamp(high, 0, ArticleNumber.LARGEST);
        estimate = high < low ? 0 : Math.clamp(estimate, 0, high - low + 1);
    }

    public boolean isEmpty() {
        return high < low;
    }
}
