package org.postern.imap.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.imap.ListOrder;
import org.postern.imap.MessageList;
import org.postern.imap.internal.order.UidList;

/** What is known of one version of a mailbox: its UIDs and a few orders of them. Never changes. */
record KnownLists(UidList set, Map<ListOrder, MessageList> orders) {
    private static final int MOST_ORDERS = 3;
    private static final long OVERHEAD = 300;

    KnownLists(UidList set) {
        this(set, Map.of(ListOrder.NEWEST_FIRST, newestFirst(set)));
    }

    private static MessageList newestFirst(UidList set) {
        return MessageList.newestFirst(set.snapshot(), set.uids());
    }

    Optional<MessageList> in(ListOrder order) {
        return Optional.ofNullable(orders.get(order));
    }

    /** This with one more order; the oldest make room. */
    KnownLists with(ListOrder order, MessageList list) {
        Map<ListOrder, MessageList> more = new LinkedHashMap<>();
        more.put(ListOrder.NEWEST_FIRST, newestFirst(set));
        orders.keySet().stream()
                .filter(known -> !known.equals(ListOrder.NEWEST_FIRST) && !known.equals(order))
                .skip(Math.max(0, orders.size() - MOST_ORDERS))
                .forEach(known -> more.put(known, orders.get(known)));
        more.put(order, list);
        return new KnownLists(set, more);
    }

    /** What still holds of this in a later version: sorted orders where nothing came. */
    KnownLists in(UidList later) {
        if (later == set) {
            return this;
        }
        KnownLists rest = new KnownLists(later);
        if (later.isRestOf(set)) {
            for (Map.Entry<ListOrder, MessageList> known : orders.entrySet()) {
                if (known.getKey() instanceof ListOrder.Sorted) {
                    rest =
                            rest.with(
                                    known.getKey(),
                                    known.getValue().within(later.snapshot(), later::contains));
                }
            }
        }
        return rest;
    }

    /** An estimate of its heap, in octets. */
    long weight() {
        long weight = OVERHEAD + 4L * set.size();
        for (MessageList list : orders.values()) {
            weight += list.isNewestFirst() ? 0 : OVERHEAD + list.octets();
        }
        return weight;
    }
}
