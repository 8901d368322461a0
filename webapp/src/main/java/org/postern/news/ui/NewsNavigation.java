package org.postern.news.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.postern.news.GroupSegment;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

/**
 * The addresses of the newsgroups: {@code /news/{group}/{number}}. What is chosen is in the
 * address, so reload, Back, a second tab and a pasted link all show the same.
 *
 * @param number the article open; empty for the list alone
 */
public record NewsNavigation(Optional<GroupName> group, Optional<ArticleNumber> number) {
    static final String ROUTE = "news/:group?/:number?([0-9]{1,16})";

    /** The list of a group. */
    public static NewsNavigation to(GroupName group) {
        return new NewsNavigation(Optional.of(group), Optional.empty());
    }

    /** An article in its group. */
    public static NewsNavigation to(GroupName group, ArticleNumber number) {
        return new NewsNavigation(Optional.of(group), Optional.of(number));
    }

    /** What an address asks for. */
    static NewsNavigation parse(RouteParameters parameters) {
        Optional<GroupName> group = parameters.get("group").flatMap(GroupSegment::parse);
        Optional<ArticleNumber> number =
                parameters
                        .getLong("number")
                        .filter(value -> value >= 1 && value <= ArticleNumber.LARGEST)
                        .map(ArticleNumber::new);
        return new NewsNavigation(group, group.isEmpty() ? Optional.empty() : number);
    }

    /** The path, without a leading slash. */
    public String path() {
        return "news"
                + group.map(name -> "/" + GroupSegment.of(name)).orElse("")
                + number.map(open -> "/" + open.value()).orElse("");
    }
}
