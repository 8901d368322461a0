package org.postern.calendar;

import java.util.List;

/**
 * What came in from a file and what did not.
 *
 * @param skipped how many were there already and stayed as they were
 * @param leftOut how many are not in the calendar though they are in the file
 * @param problems the first hundred of them, by line
 */
public record ImportReport(
        int added, int replaced, int skipped, int leftOut, List<Problem> problems) {
    public ImportReport {
        problems = List.copyOf(problems);
    }

    /**
     * Something that did not come in, or not as it was.
     *
     * @param line where it begins in the file, from 1; 0 if it is about the whole file
     * @param leftOut whether an entry is missing because of it; it came in changed otherwise
     */
    public record Problem(long line, String sentence, boolean leftOut) {}
}
