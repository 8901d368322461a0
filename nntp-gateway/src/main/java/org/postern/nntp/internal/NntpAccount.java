package org.postern.nntp.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postern.backend.Credentials;
import org.postern.message.MessageId;
import org.postern.nntp.ArticleContent;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.ArticleSource;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.NewsAccount;
import org.postern.nntp.NewsFailure.NoSuchGroup;
import org.postern.nntp.NewsServer;
import org.postern.nntp.NewsSettings;
import org.postern.nntp.Newsgroup;
import org.postern.nntp.OverviewPage;
import org.postern.nntp.PostOutcome;

/** A news account on an NNTP server. */
public final class NntpAccount implements NewsAccount {
    private final Sessions sessions;
    private final Function<NewsSession, List<Newsgroup>> groups;
    private final Consumer<NntpAccount> onClose;

    NntpAccount(
            Sessions sessions,
            Function<NewsSession, List<Newsgroup>> groups,
            Consumer<NntpAccount> onClose) {
        this.sessions = sessions;
        this.groups = groups;
        this.onClose = onClose;
    }

    /** An account that connects when it is asked something. */
    public static NntpAccount create(
            NewsServer server,
            NewsSettings settings,
            Deadlines deadlines,
            GroupLists lists,
            Credentials credentials,
            Consumer<NntpAccount> onClose) {
        return new NntpAccount(
                new Sessions(server, settings, deadlines, credentials),
                session -> lists.of(server, credentials.userName(), session),
                onClose);
    }

    @Override
    public List<Newsgroup> newsgroups() {
        return sessions.reading(groups);
    }

    @Override
    public Map<GroupName, GroupRange> ranges(Collection<GroupName> wanted) {
        List<GroupName> some = List.copyOf(wanted);
        return some.isEmpty()
                ? Map.of()
                : sessions.reading(session -> new GroupLister(session).ranges(some));
    }

    @Override
    public OverviewPage newest(GroupName group, int wanted) {
        return downFrom(group, ArticleNumber.LARGEST, wanted);
    }

    @Override
    public OverviewPage before(GroupName group, ArticleNumber number, int wanted) {
        return downFrom(group, number.value() - 1, wanted);
    }

    private OverviewPage downFrom(GroupName group, long top, int wanted) {
        return sessions.reading(session -> new OverviewPages(session, group).downFrom(top, wanted));
    }

    @Override
    public OverviewPage since(GroupName group, ArticleNumber number) {
        return sessions.reading(session -> new OverviewPages(session, group).above(number));
    }

    @Override
    public Optional<ArticleContent> article(GroupName group, ArticleNumber number) {
        CommandLine command = CommandLine.article(number);
        return sessions.reading(
                session -> {
                    if (!session.hasSelected(group) && session.select(group).isEmpty()) {
                        throw new NoSuchGroup(group);
                    }
                    return fetched(session, command);
                });
    }

    @Override
    public Optional<ArticleContent> article(MessageId id) {
        return CommandLine.about("ARTICLE", id)
                .flatMap(command -> sessions.reading(session -> fetched(session, command)));
    }

    private static Optional<ArticleContent> fetched(NewsSession session, CommandLine command) {
        Answer answer = session.ask(command);
        // RFC 3977 §6.2.1: no article of that number, or of that name
        if (answer.is(423) || answer.is(430)) {
            return Optional.empty();
        }
        NewsSession.require(answer, 220);
        SpooledArticle article = new SpooledArticle();
        boolean whole = false;
        try {
            session.connection().article(article);
            article.complete();
            whole = true;
            return Optional.of(article);
        } finally {
            if (!whole) {
                article.close();
            }
        }
    }

    @Override
    public PostOutcome post(MessageId id, ArticleSource article) {
        return new Posting(sessions, id).run(article);
    }

    @Override
    public void close() {
        sessions.close();
        onClose.accept(this);
    }
}
