package org.postern.news.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postern.app.Background;
import org.postern.changes.ChangeNotices;
import org.postern.changes.ChangeNotices.Subscription;
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
    private final Set<Window> looking = ConcurrentHashMap.newKeySet();

    NewsWatches(ChangeNotices notices, People people, Background background) {
        this.notices = notices;
        this.people = people;
        this.background = background;
    }

    Watch watch(SignedInUser user, Runnable onNews, Runnable onMarks) {
        var window = new Window(user, onNews, onMarks);
        looking.add(window);
        background.execute(window::listen);
        return window;
    }

    /** One that looks; hears of the marks of its own user only. */
    private final class Window implements Watch {
        private final SignedInUser user;
        private final Runnable onNews;
        private final Runnable onMarks;
        private @Nullable Subscription marks;
        private boolean closed;

        Window(SignedInUser user, Runnable onNews, Runnable onMarks) {
            this.user = user;
            this.onNews = onNews;
            this.onMarks = onMarks;
        }

        /** Who the user is must be asked first; where that fails, with the next look again. */
        void listen() {
            if (!isDeaf()) {
                return;
            }
            long person = people.of(user).id().value();
            if (begin(person)) {
                onMarks.run(); // what was read before anybody listened
            }
        }

        private synchronized boolean isDeaf() {
            return marks == null && !closed;
        }

        private synchronized boolean begin(long person) {
            if (!isDeaf()) {
                return false;
            }
            marks = notices.subscribe(JdbcNewsrc.TOPIC, Set.of(person), _ -> onMarks.run());
            return true;
        }

        void look() {
            onNews.run();
            listen();
        }

        @Override
        public void close() {
            looking.remove(this);
            silence();
        }

        private synchronized void silence() {
            closed = true;
            if (marks != null) {
                marks.close();
            }
        }
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void newArticles() {
        looking.forEach(window -> background.execute(window::look));
    }
}
