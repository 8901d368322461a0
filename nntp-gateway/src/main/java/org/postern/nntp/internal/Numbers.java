package org.postern.nntp.internal;

/** Numbers as servers write them: up to 16 digits, RFC 3977 §9.8. */
final class Numbers {
    private static final int MOST_DIGITS = 16;

    private Numbers() {}

    /** Minus one for anything else. */
    static long parse(String digits) {
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= MOST_DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }
}
