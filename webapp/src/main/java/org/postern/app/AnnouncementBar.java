package org.postern.app;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcements;
import org.postern.frontend.Notice;
import org.springframework.dao.DataAccessException;

/**
 * What administrators tell everybody, laid over the foot of the window. What was dismissed stays
 * away for the session, until its words change.
 */
final class AnnouncementBar extends Composite<Div> {
    private final Announcements announcements;
    private final LatestAnswer<List<Announcement>> current;
    private final Refreshing refreshing = new Refreshing(this::look);

    /** The announcements of which this session wants no more. */
    private static final class Dismissed {
        private final Set<String> keys = new HashSet<>();
    }

    AnnouncementBar(Announcements announcements, Executor background) {
        this.announcements = announcements;
        current = new LatestAnswer<>(background);
        getContent().addClassName("announced");
        refreshing.follow(this, look -> announcements.subscribe(look)::close);
    }

    private void look() {
        current.ask(
                announcements::current,
                all -> {
                    show(all);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    if (!(failure instanceof DataAccessException)) {
                        throw failure;
                    }
                });
    }

    private void show(List<Announcement> all) {
        getContent().removeAll();
        for (var one : all) {
            if (!dismissed().contains(key(one))) {
                getContent().add(notice(one));
            }
        }
    }

    private Notice notice(Announcement one) {
        var kind =
                switch (one.level()) {
                    case INFORMATION -> Notice.Kind.INFO;
                    case WARNING -> Notice.Kind.WARN;
                };
        var notice = new Notice(kind, one.text());
        return notice.withAction(
                getTranslation("app.dismiss"),
                () -> {
                    dismissed().add(key(one));
                    getContent().remove(notice);
                });
    }

    private static String key(Announcement one) {
        return one.id() + '/' + one.version();
    }

    private static Set<String> dismissed() {
        var session = VaadinSession.getCurrent();
        var dismissed = session.getAttribute(Dismissed.class);
        if (dismissed == null) {
            dismissed = new Dismissed();
            session.setAttribute(Dismissed.class, dismissed);
        }
        return dismissed.keys;
    }
}
