package org.postern.imap.internal.order;

import java.util.Arrays;

/**
 * Messages in the order of their threads.
 *
 * @param uids as unsigned numbers; every message above its answers
 * @param depths below the first message of the thread, which has 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ThreadOrder(int[] uids, byte[] depths) {
    /** These threads with the one first that has the newest arrival. */
    public ThreadOrder newestFirst() {
        int[] starts = new int[uids.length + 1];
        long[] order = new long[uids.length];
        int threads = 0;
        for (int i = 0; i < uids.length; i++) {
            if (i == 0 || depths[i] == 0) {
                starts[threads] = i;
                order[threads] = threads;
                threads++;
            }
            long newest = Math.max(order[threads - 1] >>> 32, Integer.toUnsignedLong(uids[i]));
            order[threads - 1] = newest << 32 | threads - 1;
        }
        starts[threads] = uids.length;
        return taking(starts, order, threads);
    }

    private ThreadOrder taking(int[] starts, long[] order, int threads) {
        for (int i = 0; i < threads; i++) {
            order[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(order, 0, threads);
        int[] ordered = new int[uids.length];
        byte[] deep = new byte[uids.length];
        int at = 0;
        for (int i = threads - 1; i >= 0; i--) {
            int thread = (int) order[i];
            int size = starts[thread + 1] - starts[thread];
            System.arraycopy(uids, starts[thread], ordered, at, size);
            System.arraycopy(depths, starts[thread], deep, at, size);
            at += size;
        }
        return new ThreadOrder(ordered, deep);
    }
}
