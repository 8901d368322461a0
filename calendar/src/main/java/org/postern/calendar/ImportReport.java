package org.postern.calendar;

import java.util.List;

/**
 * What came in from a file and what did not.
 *
 * @param problems the first hundred of them, by line
 */
public record ImportReport(int added, int replaced, int skipped, List<Problem> problems) {
    public ImportReport {
        problems = List.copyOf(problems);
    }

    /**
     * Something that did not come in, or not as it was.
     *
     * @param line where it begins in the file, from 1; 0 if it is about the whole file
     */
    public record Problem(long line, String sentence) {}
}
