package org.postern.bookmarks;

import org.postern.finding.PlainText;
import org.postern.finding.Tags;

/** What somebody writes of a bookmark; what is longer than the limits is cut. */
public record BookmarkContent(
        String title, BookmarkAddress address, String description, Tags tags) {
    public static final int LONGEST_TITLE = 500;
    public static final int LONGEST_DESCRIPTION = 10_000;

    /** A bookmark without a title is called as its address. */
    public BookmarkContent {
        title = PlainText.cut(PlainText.line(title), LONGEST_TITLE);
        if (title.isEmpty()) {
            title = PlainText.cut(address.value(), LONGEST_TITLE);
        }
        description = PlainText.cut(PlainText.lines(description).strip(), LONGEST_DESCRIPTION);
    }
}
