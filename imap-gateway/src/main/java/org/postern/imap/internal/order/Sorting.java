package org.postern.imap.internal.order;

import java.util.Arrays;
import java.util.Comparator;
import org.postern.imap.ListOrder;

/** Sorts headers as a server with SORT would, RFC 5256 §3. */
public final class Sorting {
    private Sorting() {}

    /**
     * The UIDs in order.
     *
     * @param headers in the order of the mailbox, which decides between equal ones
     */
    public static int[] sorted(Header[] headers, ListOrder.Sorted order) {
        Header[] sorted = headers.clone();
        Comparator<Header> by = by(order);
        Arrays.sort(sorted, order.descending() ? by.reversed() : by);
        return Arrays.stream(sorted).mapToInt(Header::uid).toArray();
    }

    private static Comparator<Header> by(ListOrder.Sorted order) {
        return switch (order.key()) {
            case DATE -> Comparator.comparingLong(Header::sent);
            case ARRIVAL -> Comparator.comparingLong(Header::arrived);
            case FROM -> Comparator.comparing(Header::from, Casemap.ORDER);
            case TO -> Comparator.comparing(Header::to, Casemap.ORDER);
            case SUBJECT -> Comparator.comparing(Header::subject, Casemap.ORDER);
            case SIZE -> Comparator.comparingLong(Header::octets);
        };
    }
}
