package org.postern.notes;

import org.postern.finding.PlainText;
import org.postern.finding.Tags;

/**
 * What somebody writes of a note.
 *
 * @param title one line, cut where it is too long; may be empty
 * @param text Markdown, at most {@link #LONGEST_TEXT} units
 */
public record NoteContent(String title, String text, Tags tags) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 1_000_000;

    /**
     * Tidies what was written.
     *
     * @throws IllegalArgumentException for a text that is too long, which must be said before
     */
    public NoteContent {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a note has at most " + LONGEST_TEXT + " units");
        }
        title = PlainText.cut(PlainText.line(title), LONGEST_TITLE);
        text = PlainText.lines(text);
    }
}
