package org.postern.news;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.message.MessageId;
import org.postern.message.OutgoingArticle;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.Newsgroup;
import org.postern.nntp.OverviewPage;
import org.postern.nntp.PostOutcome;
import org.postern.signin.SignedInUser;

/**
 * The news server of a signed-in user. But for {@link #isOffered} and {@link #watch} every method
 * asks the server and blocks, and fails with a {@link org.postern.nntp.NewsFailure}.
 */
public interface News {

    /** Whether the user's organisation has a news server at all. */
    boolean isOffered(SignedInUser user);

    /** All groups the server has for the user, by name. */
    List<Newsgroup> newsgroups(SignedInUser user);

    /** The numbers of some groups now; those the server does not carry are missing. */
    Map<GroupName, GroupRange> ranges(SignedInUser user, Collection<GroupName> groups);

    /** The newest articles of a group, 1 to 5000. */
    OverviewPage newest(SignedInUser user, GroupName group, int wanted);

    /** The articles next below a number, 1 to 5000. */
    OverviewPage before(SignedInUser user, GroupName group, ArticleNumber number, int wanted);

    /** What came in above a number. */
    OverviewPage since(SignedInUser user, GroupName group, ArticleNumber number);

    /** One article; empty where it is no longer there. */
    Optional<ReadableArticle> article(SignedInUser user, GroupName group, ArticleNumber number);

    /** Whether the server shows an article of that name to the user. */
    boolean isThere(SignedInUser user, MessageId id);

    /** Posts an article once. */
    PostOutcome post(SignedInUser user, OutgoingArticle article);

    /**
     * Is told, on a background thread, when new articles may be there or the user's marks have
     * changed, until the watch is closed.
     */
    Watch watch(SignedInUser user, Runnable onNews, Runnable onMarks);

    /** A watch that is kept. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
