package org.postern.nntp;

import java.util.List;

/**
 * Some neighbouring overviews of a group.
 *
 * @param range the group as it was when they were read
 * @param from the lowest number that was asked for; older articles are below it
 * @param overviews newest (highest number) first
 */
public record OverviewPage(GroupRange range, long from, List<Overview> overviews) {

    public OverviewPage {
        overviews = List.copyOf(overviews);
    }

    /** Whether the group has numbers below this page. */
    public boolean hasOlder() {
        return from > range.low();
    }
}
