package org.postern.nntp.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.NewsFailure.NoSuchGroup;
import org.postern.nntp.Overview;
import org.postern.nntp.OverviewPage;

/** Fetches overviews by ranges of numbers; where numbers are sparse, in growing steps. */
final class OverviewPages {
    private static final int MOST_WANTED = 5_000;
    private static final int MOST_STEPS = 10;
    private static final long LARGEST_STEP = 50_000;

    /** Lines a confused server may say beyond what was asked. */
    private static final int SPARE_LINES = 20;

    private static final int LONGEST_LINE = 16_384;
    private static final long MOST_OCTETS = 32L << 20;
    private static final Comparator<Overview> NEWEST_FIRST =
            Comparator.comparing(Overview::number).reversed();

    private final NewsSession session;
    private final GroupName group;

    OverviewPages(NewsSession session, GroupName group) {
        this.session = session;
        this.group = group;
    }

    /** Up to so many articles from a number downwards. */
    OverviewPage downFrom(long top, int wanted) {
        if (wanted < 1 || wanted > MOST_WANTED) {
            throw new IllegalArgumentException("a page has 1 to 5000 articles");
        }
        GroupRange range = range();
        List<Overview> found = new ArrayList<>();
        long from = Math.min(top, range.high()) + 1;
        long span = wanted;
        for (int step = 0;
                step < MOST_STEPS && found.size() < wanted && from > range.low();
                step++) {
            long to = from - 1;
            from = Math.max(range.low(), to - span + 1);
            found.addAll(between(from, to));
            span = Math.min(span * 2, LARGEST_STEP);
        }
        if (found.size() > wanted) {
            found = found.subList(0, wanted);
            from = found.getLast().number().value();
        }
        return new OverviewPage(range, from, found);
    }

    /** What is above a number, the newest of it. */
    OverviewPage above(ArticleNumber number) {
        GroupRange range = range();
        long from = Math.max(number.value() + 1, range.high() - MOST_WANTED + 1);
        List<Overview> found = from > range.high() ? List.of() : between(from, range.high());
        return new OverviewPage(range, from, found);
    }

    private GroupRange range() {
        return session.select(group).orElseThrow(() -> new NoSuchGroup(group));
    }

    /** Newest first, each number once, whatever the server's order. */
    private List<Overview> between(long from, long to) {
        Answer answer = session.ask(CommandLine.overview(session.overviewVerb(), from, to));
        // RFC 3977 §8.3: no articles in the range; XOVER of RFC 2980 says 420
        if (answer.is(423) || answer.is(420)) {
            return List.of();
        }
        NewsSession.require(answer, 224);
        List<Overview> found = new ArrayList<>();
        Set<ArticleNumber> seen = new HashSet<>();
        int most = (int) Math.min(to - from + 1, LARGEST_STEP) + SPARE_LINES;
        session.connection()
                .block(
                        LONGEST_LINE,
                        most,
                        MOST_OCTETS,
                        line ->
                                OverviewReader.read(line, from, to)
                                        .filter(overview -> seen.add(overview.number()))
                                        .ifPresent(found::add));
        found.sort(NEWEST_FIRST);
        return found;
    }
}
