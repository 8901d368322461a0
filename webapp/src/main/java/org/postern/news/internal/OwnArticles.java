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
import org.postern.people.People;
import org.postern.people.PersonId;
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
    private final People people;
    private final Cache<Posted, Boolean> posted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Posted(PersonId person, MessageId id) {}

    OwnArticles(Newsrc newsrc, People people) {
        this.newsrc = newsrc;
        this.people = people;
    }

    void add(SignedInUser user, MessageId id) {
        posted.put(new Posted(people.of(user).id(), id), true);
    }

    /** Once: what is marked as unread later stays so. */
    OverviewPage markRead(SignedInUser user, GroupName group, OverviewPage page) {
        if (posted.estimatedSize() == 0) {
            return page;
        }
        PersonId person = people.of(user).id();
        for (Overview overview : page.overviews()) {
            overview.messageId()
                    .filter(id -> posted.asMap().remove(new Posted(person, id)) != null)
                    .ifPresent(_ -> markRead(user, group, overview.number().value()));
        }
        return page;
    }

    private void markRead(SignedInUser user, GroupName group, long number) {
        newsrc.markRead(user, group, ArticleRanges.of(number, number));
    }
}
