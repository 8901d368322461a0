package org.postern.news.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.postern.message.MessageId;
import org.postern.news.Newsrc;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.nntp.Overview;
import org.postern.nntp.OverviewPage;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * What users of this node posted lately. Nobody has to read what they wrote: it is noted as read
 * where it turns up, for only the overview tells under which number.
 */
@Component
class OwnArticles {
    private static final Duration KEPT = Duration.ofHours(6);
    private static final int MOST = 10_000;
    private final Newsrc newsrc;
    private final Cache<Posted, Boolean> posted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Posted(SignedInUser user, MessageId id) {}

    OwnArticles(Newsrc newsrc) {
        this.newsrc = newsrc;
    }

    void add(SignedInUser user, MessageId id) {
        posted.put(new Posted(user, id), true);
    }

    OverviewPage markRead(SignedInUser user, GroupName group, OverviewPage page) {
        for (Overview overview : page.overviews()) {
            long number = overview.number().value();
            overview.messageId()
                    .filter(id -> posted.getIfPresent(new Posted(user, id)) != null)
                    .ifPresent(_ -> newsrc.markRead(user, group, ArticleRanges.of(number, number)));
        }
        return page;
    }
}
