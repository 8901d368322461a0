package org.postern.news.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupRange;
import org.postern.nntp.Overview;
import org.postern.nntp.OverviewPage;
import org.postern.nntp.ThreadedOverview;
import org.postern.nntp.Threads;

/** The newest articles of a group as far as they were fetched, in threads, with what is read. */
final class ArticleWindow {
    /** Beyond this nobody scrolls, and it would be kept for nobody. */
    private static final int MOST_ARTICLES = 20_000;

    private List<Overview> overviews = List.of();
    private List<ThreadedOverview> rows = List.of();
    private final Map<ArticleNumber, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> answers = new HashMap<>();
    private ArticleRanges read = ArticleRanges.NONE;
    private GroupRange range = GroupRange.EMPTY;
    private long from = Long.MAX_VALUE;

    /** Begins with the newest. */
    void begin(OverviewPage page) {
        range = page.range();
        from = page.from();
        take(page.overviews());
    }

    /** Adds what is next below. */
    void addOlder(OverviewPage page) {
        range = page.range();
        from = Math.min(from, page.from());
        List<Overview> all = new ArrayList<>(overviews);
        all.addAll(page.overviews());
        take(all);
    }

    /**
     * Adds what came in above.
     *
     * @return whether anything did
     */
    boolean addNewer(OverviewPage page) {
        range = page.range();
        if (page.overviews().isEmpty()) {
            return false;
        }
        List<Overview> all = new ArrayList<>(page.overviews());
        all.addAll(overviews);
        take(all);
        return true;
    }

    private void take(List<Overview> all) {
        Map<ArticleNumber, Overview> once = new LinkedHashMap<>();
        all.forEach(overview -> once.putIfAbsent(overview.number(), overview));
        overviews = List.copyOf(once.values());
        rows = Threads.of(overviews);
        places.clear();
        answers.clear();
        int root = 0;
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).overview().number(), i);
            root = rows.get(i).depth() == 0 ? i : root;
            answers.merge(root, 1, Integer::sum);
        }
    }

    /** The highest number fetched so far; what is new is above it. Only where there are rows. */
    ArticleNumber newest() {
        return overviews.getFirst().number();
    }

    /** The number below which the next older articles are; empty where there are none. */
    Optional<ArticleNumber> older() {
        boolean more = from > range.low() && from <= ArticleNumber.LARGEST;
        return more && overviews.size() < MOST_ARTICLES
                ? Optional.of(new ArticleNumber(from))
                : Optional.empty();
    }

    void setRead(ArticleRanges marks) {
        read = marks;
    }

    boolean isUnread(Overview overview) {
        return !read.contains(overview.number().value());
    }

    GroupRange range() {
        return range;
    }

    int size() {
        return rows.size();
    }

    /** How many rows stand in the thread that begins at an index. */
    int threadSize(int index) {
        return answers.getOrDefault(index, 1);
    }

    /** Rows from an index on; fewer at the end. */
    List<ThreadedOverview> rows(int offset, int limit) {
        int begin = Math.clamp(offset, 0, rows.size());
        return rows.subList(begin, Math.clamp((long) begin + limit, begin, rows.size()));
    }

    /** Where an article stands in the list. */
    OptionalInt place(ArticleNumber number) {
        Integer place = places.get(number);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The next unread row behind an index, from the top again at the end. */
    OptionalInt nextUnread(int behind) {
        for (int step = 1; step <= rows.size(); step++) {
            int index = Math.floorMod(behind + step, rows.size());
            if (isUnread(rows.get(index).overview())) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** All numbers the group has had so far. */
    ArticleRanges everything() {
        return ArticleRanges.of(1, range.high());
    }
}
