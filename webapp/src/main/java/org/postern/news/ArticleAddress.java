package org.postern.news;

import org.postern.message.PartId;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

/**
 * Where in the browser the content of an article is served: {@code
 * /content/news/{group}/{number}/…}.
 */
public final class ArticleAddress {
    public static final String ROOT = "/content/news/";

    private ArticleAddress() {}

    /** The body as a document of its own. */
    public static String body(GroupName group, ArticleNumber number) {
        return of(group, number) + "/body";
    }

    /** A part as a download. */
    public static String attachment(GroupName group, ArticleNumber number, PartId part) {
        return of(group, number) + "/part/" + part.section();
    }

    /** A raster image shown inside the body. */
    public static String inline(GroupName group, ArticleNumber number, PartId part) {
        return of(group, number) + "/inline/" + part.section();
    }

    private static String of(GroupName group, ArticleNumber number) {
        return ROOT + GroupSegment.of(group) + '/' + number.value();
    }
}
