package org.postern.news.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.app.Refreshing;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.frontend.RowList;
import org.postern.news.News;
import org.postern.news.Newsrc.Line;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.nntp.OverviewPage;
import org.postern.signin.SignedInUser;

/**
 * The articles of one group in threads, newest thread first; older ones come when they are near.
 */
final class ArticleListPane extends Composite<Div> {
    private static final int AT_ONCE = 2_000;
    private static final int NEAR_THE_END = 100;
    private static final int FIRST_ROWS = 60;

    private final News news;
    private final SignedInUser user;
    private final Clock clock;
    private final LatestAnswer<OverviewPage> first;
    private final LatestAnswer<OverviewPage> older;
    private final LatestAnswer<OverviewPage> newer;
    private final Refreshing lookingForNew = new Refreshing(this::lookForNew);
    private final H1 heading = new H1();
    private final Span counts = new Span();
    private final Button subscribe = new Button();
    private final Button readAll =
            ActionButton.of(AppIcon.CHECK, getTranslation("news.mark-all-read"), this::markAllRead);
    private final Paragraph empty = new Paragraph();
    private final Div foot = new Div();
    private final RowList rows = new RowList(getTranslation("news.articles"));
    private final ListActions actions;
    private ArticleWindow window = new ArticleWindow();
    private RowKeys keys = new RowKeys(0);
    private @Nullable GroupName group;
    private Optional<ArticleNumber> open = Optional.empty();
    private Line line = Line.NOTHING;
    private boolean fetched;
    private boolean fetchingOlder;
    private int seenOffset;
    private int seenLimit = FIRST_ROWS;

    /** What the buttons over the list do. */
    interface ListActions {
        void setSubscribed(GroupName group, boolean subscribed);

        void markRead(GroupName group, ArticleRanges articles);
    }

    ArticleListPane(
            News news,
            SignedInUser user,
            Executor background,
            Clock clock,
            ListActions actions,
            Button openTree) {
        this.news = news;
        this.user = user;
        this.clock = clock;
        this.actions = actions;
        first = new LatestAnswer<>(background);
        older = new LatestAnswer<>(background);
        newer = new LatestAnswer<>(background);
        rows.setPickable(false);
        rows.addRangeListener(this::rowsWanted);
        subscribe.addClassNames("btn", "quiet", "sm");
        subscribe.addClickListener(_ -> toggleSubscription());
        empty.addClassName("list-empty");
        foot.addClassName("list-foot");
        heading.addClassNames("title", "cut");
        counts.addClassNames("t3", "small", "grow", "cut");
        var title = new Div(openTree, heading, counts, readAll, subscribe);
        title.addClassName("bar");
        getContent().addClassName("list-pane");
        getContent().add(title, empty, rows, foot);
        describe();
    }

    void addOpenListener(Consumer<ArticleNumber> listener) {
        rows.addOpenListener(row -> keys.article(row.key()).ifPresent(listener));
    }

    /** Keys pressed on a row. */
    void addKeyListener(BiConsumer<String, ArticleNumber> listener) {
        rows.addKeyListener(
                pressed ->
                        keys.article(pressed.key())
                                .ifPresent(article -> listener.accept(pressed.pressed(), article)));
    }

    String title() {
        return heading.getText();
    }

    /** Turns to a group, or to none. */
    void show(Optional<GroupName> next) {
        group = next.orElse(null);
        keys = new RowKeys(keys.generation() + 1);
        window = new ArticleWindow();
        fetched = false;
        fetchingOlder = false;
        first.forget();
        older.forget();
        newer.forget();
        foot.removeAll();
        rows.setRowCount(0);
        seenOffset = 0;
        seenLimit = FIRST_ROWS;
        line = Line.NOTHING;
        describe();
        lookingForNew.restart(); // a look that was dropped never says that it is done
    }

    private void fetch() {
        GroupName asked = group;
        if (asked == null) {
            return;
        }
        first.ask(() -> news.newest(user, asked, AT_ONCE), this::begin, this::trouble);
    }

    private void begin(OverviewPage page) {
        foot.removeAll();
        fetched = true;
        window.begin(page);
        window.setRead(line.read());
        redraw();
    }

    /** New articles may be there. */
    void refresh() {
        lookingForNew.request();
    }

    private void lookForNew() {
        GroupName asked = group;
        if (asked == null || window.size() == 0) {
            lookingForNew.done();
            fetch();
            return;
        }
        ArticleWindow into = window;
        ArticleNumber above = into.newest();
        newer.ask(
                () -> news.since(user, asked, above),
                page -> {
                    foot.removeAll();
                    lookingForNew.done();
                    if (into == window && into.addNewer(page)) {
                        redraw();
                    }
                },
                failure -> {
                    lookingForNew.done();
                    trouble(failure);
                });
    }

    private void rowsWanted(RowList.RangeRequest wanted) {
        seenOffset = wanted.offset();
        seenLimit = wanted.limit();
        send(wanted.version());
        if (seenOffset + seenLimit + NEAR_THE_END >= window.size()) {
            fetchOlder();
        }
    }

    private void fetchOlder() {
        GroupName asked = group;
        Optional<ArticleNumber> below = window.older();
        if (asked == null || fetchingOlder || below.isEmpty()) {
            return;
        }
        fetchingOlder = true;
        ArticleWindow into = window;
        older.ask(
                () -> news.before(user, asked, below.get(), AT_ONCE),
                page -> {
                    fetchingOlder = false;
                    if (into == window) {
                        into.addOlder(page);
                        redraw();
                    }
                },
                failure -> {
                    fetchingOlder = false;
                    trouble(failure);
                });
    }

    /** Takes what the person has read of the group shown. */
    void setLine(Line noted) {
        if (!line.equals(noted)) {
            line = noted;
            window.setRead(noted.read());
            redraw();
        }
    }

    void setOpen(Optional<ArticleNumber> number) {
        open = number;
        rows.setOpenKey(open.map(keys::key).orElse(null));
    }

    /** The next unread article behind the one that is open. */
    Optional<ArticleNumber> nextUnread() {
        OptionalInt from = open.map(window::place).orElse(OptionalInt.empty());
        OptionalInt next = window.nextUnread(from.orElse(-1));
        return next.isPresent()
                ? Optional.of(window.rows(next.getAsInt(), 1).getFirst().overview().number())
                : Optional.empty();
    }

    void focus() {
        rows.focus();
    }

    private void redraw() {
        int version = rows.invalidate();
        rows.setRowCount(window.size());
        send(version);
        rows.setOpenKey(open.map(keys::key).orElse(null));
        describe();
    }

    private void send(int version) {
        var shown = new ArticleRows(this, keys, Reader.dates(), clock.instant());
        rows.setRows(version, seenOffset, shown.of(window, seenOffset, seenLimit));
    }

    private void describe() {
        GroupName now = group;
        heading.setText(now == null ? getTranslation("place.news") : now.value());
        boolean subscribed = line.subscribed();
        subscribe.setText(getTranslation(subscribed ? "news.unsubscribe" : "news.subscribe"));
        subscribe.setIcon((subscribed ? AppIcon.CHECK : AppIcon.PLUS).createSmall());
        subscribe.setVisible(now != null);
        long unread =
                Math.max(
                        0,
                        window.range().estimate()
                                - line.read().count(window.range().low(), window.range().high()));
        counts.setText(fetched && unread > 0 ? getTranslation("news.unread", unread) : "");
        readAll.setVisible(now != null && fetched && unread > 0);
        empty.setVisible(now == null || (fetched && window.size() == 0));
        empty.setText(getTranslation(now == null ? "news.choose-group" : "news.empty-group"));
    }

    private void toggleSubscription() {
        if (group != null) {
            actions.setSubscribed(group, !line.subscribed());
        }
    }

    private void markAllRead() {
        if (group != null) {
            actions.markRead(group, window.everything());
        }
    }

    /** Says over the foot of the list what is wrong; no row moves. */
    private void trouble(RuntimeException failure) {
        foot.removeAll();
        foot.add(
                new Notice(Kind.BAD, NewsFailures.sentence(this, failure))
                        .overFoot()
                        .withAction(getTranslation("news.try-now"), this::refresh));
    }
}
