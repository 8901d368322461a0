package org.postern.calendar.internal.store;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.postern.calendar.ImportReport.Problem;

/** What is wrong with a file: the first of it by line, and how much of the file it costs. */
final class ImportProblems {
    private static final int MOST = 100;
    private static final Comparator<Problem> BY_LINE = Comparator.comparingLong(Problem::line);

    private final PriorityQueue<Problem> first = new PriorityQueue<>(BY_LINE.reversed());
    private int leftOut;

    /** Something came in, but not as it was. */
    void changed(long line, String sentence) {
        add(new Problem(line, sentence, false));
    }

    /** An entry did not come in. */
    void leftOut(long line, String sentence) {
        leftOut(line, 1, sentence);
    }

    /** So many entries did not come in, the first of which begins there. */
    void leftOut(long line, int entries, String sentence) {
        leftOut += entries;
        add(new Problem(line, sentence, true));
    }

    private void add(Problem problem) {
        first.add(problem);
        if (first.size() > MOST) {
            first.poll();
        }
    }

    int leftOut() {
        return leftOut;
    }

    List<Problem> byLine() {
        return first.stream().sorted(BY_LINE).toList();
    }
}
