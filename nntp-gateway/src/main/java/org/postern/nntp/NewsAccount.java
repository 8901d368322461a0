package org.postern.nntp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.message.MessageId;

/**
 * A news server as one signed-in user sees it. Every method blocks until the server answered or a
 * deadline passed, and fails with a {@link NewsFailure}; the first one connects.
 */
public interface NewsAccount extends AutoCloseable {

    /** All groups the server has for this user, by name; a few minutes old at most. */
    List<Newsgroup> newsgroups();

    /** The groups' numbers now; those the server does not carry are missing. */
    Map<GroupName, GroupRange> ranges(Collection<GroupName> groups);

    /**
     * The newest articles.
     *
     * @param wanted at most this many, 1 to 5000; fewer where numbers are sparse
     */
    OverviewPage newest(GroupName group, int wanted);

    /** The articles next below a number; as {@link #newest}. */
    OverviewPage before(GroupName group, ArticleNumber number, int wanted);

    /** What came in above a number, at most 5000 of the newest. */
    OverviewPage since(GroupName group, ArticleNumber number);

    /** One article; empty where it is no longer there. The caller closes the content. */
    Optional<ArticleContent> article(GroupName group, ArticleNumber number);

    /** One article wherever it stands; empty where the server does not have it. */
    Optional<ArticleContent> article(MessageId id);

    /**
     * Posts an article once.
     *
     * @param id the article's own Message-ID, by which is asked what became of it
     * @throws NewsFailure only where nothing of the article was sent
     */
    PostOutcome post(MessageId id, ArticleSource article);

    /** Ends all connections; methods fail afterwards. */
    @Override
    void close();
}
