package org.postern.news;

import java.util.Map;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.signin.SignedInUser;

/**
 * What a user reads and has read, the same in all windows and on all devices. Every method asks the
 * database and nobody sees or changes but their own.
 */
public interface Newsrc {

    /**
     * What is noted of one group.
     *
     * @param read numbers of articles; only those of the group's range mean anything
     */
    record Line(boolean subscribed, ArticleRanges read) {
        public static final Line NOTHING = new Line(false, ArticleRanges.NONE);
    }

    /** All that is noted, by name of the group. */
    Map<GroupName, Line> lines(SignedInUser user);

    /** Takes a group among those read, or out; marks stay. */
    void setSubscribed(SignedInUser user, GroupName group, boolean subscribed);

    /** Notes articles as read; what other windows note meanwhile is kept. */
    void markRead(SignedInUser user, GroupName group, ArticleRanges articles);

    /** Notes articles as not read. */
    void markUnread(SignedInUser user, GroupName group, ArticleRanges articles);
}
