package org.postern.news.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.Background;
import org.postern.message.MessageId;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingArticle;
import org.postern.message.ReceivedMessage;
import org.postern.news.News;
import org.postern.news.ReadableArticle;
import org.postern.nntp.ArticleContent;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.Newsgroup;
import org.postern.nntp.OverviewPage;
import org.postern.nntp.PostOutcome;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;

/** News as the user's server has them; articles just opened are kept for a moment. */
@Service
class ServerNews implements News {
    private static final long MOST_OCTETS = 24L << 20;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final NewsAccounts accounts;
    private final NewsWatches watches;
    private final OwnArticles own;
    private final Cache<Key, ReadableArticle> articles;

    ServerNews(NewsAccounts accounts, NewsWatches watches, OwnArticles own, Background background) {
        this.accounts = accounts;
        this.watches = watches;
        this.own = own;
        articles =
                Caffeine.newBuilder()
                        .executor(background)
                        .scheduler(Scheduler.systemScheduler())
                        .maximumWeight(MOST_OCTETS)
                        .weigher((Key _, ReadableArticle article) -> article.weight())
                        .expireAfterAccess(KEPT)
                        .build();
    }

    /**
     * View and frame ask for the same article one after the other: it is fetched once for both.
     * What leaves the cache is not closed: others may be reading it still.
     */
    private record Key(SignedInUser user, GroupName group, ArticleNumber number) {}

    @Override
    public boolean isOffered(SignedInUser user) {
        return user.backEnd().nntp() != null;
    }

    @Override
    public List<Newsgroup> newsgroups(SignedInUser user) {
        return accounts.of(user).newsgroups();
    }

    @Override
    public Map<GroupName, GroupRange> ranges(SignedInUser user, Collection<GroupName> groups) {
        return accounts.of(user).ranges(groups);
    }

    @Override
    public OverviewPage newest(SignedInUser user, GroupName group, int wanted) {
        return own.markRead(user, group, accounts.of(user).newest(group, wanted));
    }

    @Override
    public OverviewPage before(
            SignedInUser user, GroupName group, ArticleNumber number, int wanted) {
        return accounts.of(user).before(group, number, wanted);
    }

    @Override
    public OverviewPage since(SignedInUser user, GroupName group, ArticleNumber number) {
        return own.markRead(user, group, accounts.of(user).since(group, number));
    }

    @Override
    public Optional<ReadableArticle> article(
            SignedInUser user, GroupName group, ArticleNumber number) {
        Key key = new Key(user, group, number);
        ReadableArticle known = articles.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        return accounts.of(user)
                .article(group, number)
                .map(
                        octets -> {
                            ReadableArticle read = read(group, number, octets);
                            articles.put(key, read);
                            return read;
                        });
    }

    private static ReadableArticle read(
            GroupName group, ArticleNumber number, ArticleContent octets) {
        try (InputStream in = octets.open()) {
            return ReadableArticle.of(group, number, ReceivedMessage.read(in), octets);
        } catch (IOException e) {
            octets.close();
            throw new UncheckedIOException("an article could not be read", e);
        }
    }

    @Override
    public boolean isThere(SignedInUser user, MessageId id) {
        Optional<ArticleContent> found = accounts.of(user).article(id);
        found.ifPresent(ArticleContent::close);
        return found.isPresent();
    }

    @Override
    public PostOutcome post(SignedInUser user, OutgoingArticle article) {
        PostOutcome outcome =
                accounts.of(user)
                        .post(
                                article.message().messageId(),
                                out -> MessageWriter.writeArticle(article, out));
        if (outcome instanceof PostOutcome.Posted) {
            own.add(user, article.message().messageId());
            watches.newArticles();
        }
        return outcome;
    }

    @Override
    public Watch watch(SignedInUser user, Runnable onNews, Runnable onMarks) {
        return watches.watch(user, onNews, onMarks);
    }
}
