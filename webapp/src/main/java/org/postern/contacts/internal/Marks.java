package org.postern.contacts.internal;

import java.util.List;

/**
 * The beginnings of words in a number: a bit for the first octet of each, one for the first two and
 * one for the first three. Whoever has words that begin with certain others has all of their bits;
 * who has the bits hardly ever lacks the words.
 */
final class Marks {
    private static final int LONGEST = 3;

    /** Of the sign and what is below: this many bits for beginnings of each length. */
    private static final int[] BITS = {16, 24, 24};

    private Marks() {}

    static long of(List<byte[]> words) {
        long marks = 0;
        for (byte[] word : words) {
            int start = 0;
            int beginning = 0;
            for (int i = 0; i < Math.min(word.length, LONGEST); i++) {
                beginning = (beginning << Byte.SIZE) | Byte.toUnsignedInt(word[i]);
                marks |= 1L << (start + spread(beginning) % BITS[i]);
                start += BITS[i];
            }
        }
        return marks;
    }

    /** Of words that are typed, which are beginnings. */
    static long ofTyped(List<String> words) {
        return of(words.stream().map(Words::from).toList());
    }

    static boolean mayHave(long marks, long wanted) {
        return (marks & wanted) == wanted;
    }

    private static int spread(int beginning) {
        return (beginning * 0x9E3779B1) >>> 8;
    }
}
