package org.postern.news.ui;

import java.util.Optional;
import org.postern.nntp.ArticleNumber;

/**
 * How rows on the screen are told from those of a group shown before: a click that was under way
 * when the group changed must not open another article that happens to have the same number.
 *
 * @param generation how often the list has turned to another group
 */
record RowKeys(int generation) {

    String key(ArticleNumber number) {
        return generation + "-" + number.value();
    }

    /** The article a row stands for; empty where the row is not of this group. */
    Optional<ArticleNumber> article(String key) {
        String prefix = generation + "-";
        if (!key.startsWith(prefix) || !key.substring(prefix.length()).matches("[0-9]{1,16}")) {
            return Optional.empty();
        }
        return Optional.of(new ArticleNumber(Long.parseLong(key.substring(prefix.length()))));
    }
}
