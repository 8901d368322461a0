package org.postern.nntp;

/**
 * The number of an article in one group of one server, RFC 3977 §6.
 *
 * @param value 1 to 9,999,999,999,999,999: sixteen digits, RFC 3977 §9.8
 */
public record ArticleNumber(long value) implements Comparable<ArticleNumber> {
    public static final long LARGEST = 9_999_999_999_999_999L;

    public ArticleNumber {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("an article number has 1 to 16 digits and is not 0");
        }
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return Long.compare(value, other.value);
    }
}
