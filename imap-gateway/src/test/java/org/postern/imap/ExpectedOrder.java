package org.postern.imap;

import java.util.Arrays;
import java.util.List;

/**
 * The orders of the {@link ListSample} by the numbers of its messages, as Dovecot 2.3 gives them
 * and RFC 5256 asks for.
 */
final class ExpectedOrder {
    /** A dash for each step below the first message of a thread. */
    static final List<String> OF_THREADS =
            List.of(
                    "1", "-3", "--2", "---20", "19", "18", "16", "-17", "13", "-14", "-15", "12",
                    "11", "-10", "7", "-9", "8", "6", "4", "-5");

    private ExpectedOrder() {}

    private static String sorted(ListOrder.Sorted order) {
        return switch (order.key()) {
            case DATE ->
                    order.descending()
                            ? "9 7 15 6 14 5 13 4 12 3 11 19 2 10 18 1 17 8 16"
                            : "8 16 1 17 2 10 18 3 11 19 4 12 5 13 6 14 7 15 9";
            case ARRIVAL ->
                    order.descending()
                            ? "3 8 13 18 5 10 15 2 7 12 17 4 9 14 19 1 6 11 16"
                            : "1 6 11 16 4 9 14 19 2 7 12 17 5 10 15 3 8 13 18";
            case FROM ->
                    order.descending()
                            ? "3 7 11 15 19 2 6 10 14 18 1 5 9 13 17 4 8 12 16"
                            : "4 8 12 16 1 5 9 13 17 2 6 10 14 18 3 7 11 15 19";
            case TO ->
                    order.descending()
                            ? "4 14 19 8 13 2 7 17 1 11 16 5 10 3 6 9 12 15 18"
                            : "3 6 9 12 15 18 5 10 1 11 16 2 7 17 8 13 4 14 19";
            case SUBJECT ->
                    order.descending()
                            ? "11 19 6 14 15 16 5 1 17 9 10 13 2 3 4 12 18 7 8"
                            : "7 8 18 2 3 4 12 13 9 10 1 17 5 16 15 14 6 19 11";
            case SIZE ->
                    order.descending()
                            ? "11 5 4 8 17 15 13 10 1 16 19 2 14 12 6 3 7 18 9"
                            : "9 18 7 3 6 12 14 2 19 16 1 10 13 15 17 8 4 5 11";
        };
    }

    static List<Integer> of(ListOrder.Sorted order) {
        return Arrays.stream(sorted(order).split(" ")).map(Integer::valueOf).toList();
    }
}
