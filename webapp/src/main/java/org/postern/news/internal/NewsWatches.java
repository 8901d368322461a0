package org.postern.news.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.postern.app.Background;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.news.News.Watch;
import org.postern.people.People;
import org.postern.signin.SignedInUser;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who looks at news now. No news server tells of new articles by itself, so those who look are told
 * to look again every minute, and at once when somebody of this node has posted.
 */
@Component
class NewsWatches {
    private final ChangeNotices notices;
    private final People people;
    private final Background background;
    private final Set<Runnable> looking = ConcurrentHashMap.newKeySet();

    NewsWatches(ChangeNotices notices, People people, Background background) {
        this.notices = notices;
        this.people = people;
        this.background = background;
    }

    Watch watch(SignedInUser user, Runnable onNews, Runnable onMarks) {
        looking.add(onNews);
        var marks =
                notices.subscribe(
                        JdbcNewsrc.TOPIC,
                        notice -> background.execute(() -> tell(notice, user, onMarks)));
        return () -> {
            looking.remove(onNews);
            marks.close();
        };
    }

    private void tell(ChangeNotice notice, SignedInUser user, Runnable onMarks) {
        if (notice.concerns(people.of(user).id().value())) {
            onMarks.run();
        }
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void newArticles() {
        looking.forEach(background::execute);
    }
}
