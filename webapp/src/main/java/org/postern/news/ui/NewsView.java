package org.postern.news.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.mail.NewMessage;
import org.postern.mail.Writing;
import org.postern.message.MessageWriter;
import org.postern.news.FollowUp;
import org.postern.news.News;
import org.postern.news.Newsrc;
import org.postern.news.Newsrc.Line;
import org.postern.news.ReadableArticle;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;

/**
 * The newsgroups: groups, articles and one article side by side. What is open is in the address.
 */
@Route(value = NewsNavigation.ROUTE, layout = Shell.class)
@PermitAll
final class NewsView extends Composite<Div>
        implements BeforeEnterObserver,
                HasDynamicTitle,
                ArticlePane.ArticleActions,
                ArticleListPane.ListActions {
    private final SignedInUser user;
    private final News news;
    private final Newsrc newsrc;
    private final Writing writing;
    private final ArticleComposer.Desk desk;
    private final Background background;
    private final Passage passage = new Passage();
    private final GroupPane groups;
    private final ArticleListPane list;
    private final ArticlePane page;
    private final LatestAnswer<Map<GroupName, Line>> lines;
    private final LatestAnswer<Map<GroupName, GroupRange>> ranges;
    private final LatestAnswer<FollowUp> answering;
    private Map<GroupName, Line> noted = Map.of();
    private @Nullable NewsNavigation shown;
    private @Nullable Shell shell;
    private News.@Nullable Watch watch;
    private Registration keys = () -> {};

    NewsView(
            CurrentUser currentUser,
            News news,
            Newsrc newsrc,
            Writing writing,
            Background background,
            Clock clock) {
        this.user = currentUser.get();
        this.news = news;
        this.newsrc = newsrc;
        this.writing = writing;
        this.background = background;
        desk = new ArticleComposer.Desk(user, news, background, clock);
        lines = new LatestAnswer<>(background);
        ranges = new LatestAnswer<>(background);
        answering = new LatestAnswer<>(background);
        groups = new GroupPane(this::write, this::find);
        list = new ArticleListPane(news, user, background, clock, this, treeButton());
        page = new ArticlePane(background, this);
        groups.addSelectListener(group -> goTo(NewsNavigation.to(group)));
        list.addOpenListener(this::open);
        list.addKeyListener((pressed, _) -> pageKey(pressed));
        getContent().addClassName("through");
        if (news.isOffered(user)) {
            passage.setTree(groups);
            passage.setList(list);
            passage.setPage(page);
            getContent().add(passage);
        } else {
            var absent =
                    new Div(
                            new H1(getTranslation("place.news")),
                            new Paragraph(getTranslation("news.no-server")));
            absent.addClassName("empty-state");
            getContent().add(absent);
        }
    }

    private Button treeButton() {
        var button = new Button(AppIcon.MENU.create());
        button.setAriaLabel(getTranslation("news.newsgroups"));
        button.addClassNames("ib", "only-narrow", "tree-toggle");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (!news.isOffered(user)) {
            return;
        }
        UI ui = event.getUI();
        watch =
                news.watch(
                        user,
                        ui.accessLater(this::lookForNew, () -> {}),
                        ui.accessLater(this::lookAtMarks, () -> {}));
        shell = Shell.of(this);
        shell.setAct(ActionButton.of(AppIcon.COMPOSE, getTranslation("news.post"), this::write));
        keys = NewsKeys.listen(ui, this::pageKey);
        lookAtMarks();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (shell != null) {
            shell.setAct(null);
        }
        if (watch != null) {
            watch.close();
        }
        keys.remove();
        super.onDetach(event);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!news.isOffered(user)) {
            return;
        }
        var next = NewsNavigation.parse(event.getRouteParameters());
        var before = shown;
        shown = next;
        if (before == null || !before.group().equals(next.group())) {
            list.show(next.group());
            groups.setCurrent(next.group());
            passLine();
        }
        list.setOpen(next.number());
        passage.setReading(next.number().isPresent());
        passage.setTreeOpen(false);
        if (next.group().isEmpty() || next.number().isEmpty()) {
            page.clear();
        } else if (!next.equals(before)) {
            show(next.group().get(), next.number().get());
        }
    }

    @Override
    public String getPageTitle() {
        return list.title();
    }

    private void goTo(NewsNavigation place) {
        UI.getCurrentOrThrow().navigate(place.path());
    }

    private Optional<GroupName> group() {
        return Optional.ofNullable(shown).flatMap(NewsNavigation::group);
    }

    private void open(ArticleNumber number) {
        group().ifPresent(group -> goTo(NewsNavigation.to(group, number)));
    }

    private void show(GroupName group, ArticleNumber number) {
        page.show(
                () -> news.article(user, group, number),
                article -> markRead(group, ArticleRanges.of(number.value(), number.value())));
    }

    private void lookForNew() {
        list.refresh();
        count();
    }

    private void lookAtMarks() {
        lines.ask(
                () -> newsrc.lines(user),
                answer -> {
                    List<GroupName> before = groups.subscribed();
                    noted = answer;
                    groups.setLines(answer);
                    passLine();
                    if (!before.equals(groups.subscribed())) {
                        count();
                    }
                },
                failure -> {
                    throw failure;
                });
    }

    private void passLine() {
        group().ifPresent(group -> list.setLine(noted.getOrDefault(group, Line.NOTHING)));
    }

    private void count() {
        List<GroupName> subscribed = groups.subscribed();
        ranges.ask(
                () -> news.ranges(user, subscribed),
                groups::setRanges,
                NewsFailures::ignoreWhatTheListShows);
    }

    @Override
    public void setSubscribed(GroupName group, boolean subscribed) {
        background.execute(() -> newsrc.setSubscribed(user, group, subscribed));
    }

    @Override
    public void markRead(GroupName group, ArticleRanges articles) {
        background.execute(() -> newsrc.markRead(user, group, articles));
    }

    @Override
    public void markUnread(ReadableArticle article) {
        long number = article.number().value();
        background.execute(
                () -> newsrc.markUnread(user, article.group(), ArticleRanges.of(number, number)));
        backToList();
    }

    @Override
    public void backToList() {
        group().ifPresent(group -> goTo(NewsNavigation.to(group)));
        list.focus();
    }

    @Override
    public void nextUnread() {
        Optional<ArticleNumber> next = list.nextUnread();
        if (next.isPresent()) {
            open(next.get());
            return;
        }
        groups.nextWithUnread()
                .ifPresentOrElse(
                        group -> goTo(NewsNavigation.to(group)),
                        () -> Shell.of(this).status().show(getTranslation("news.nothing-unread")));
    }

    private void find() {
        new GroupDialog(
                        background,
                        () -> news.newsgroups(user),
                        new HashSet<>(groups.subscribed()),
                        this::setSubscribed)
                .openAndAsk();
    }

    private void write() {
        List<String> to = group().map(name -> List.of(name.value())).orElse(List.of());
        compose(new NewArticle(MessageWriter.newMessageId(domain()), to, "", "", List.of()));
    }

    private void compose(NewArticle begun) {
        Shell under = Shell.of(this);
        under.dock(new ArticleComposer(desk, under, begun));
    }

    private String domain() {
        return user.address().domain();
    }

    @Override
    public void followUp(ReadableArticle article) {
        answer(
                article,
                answer -> {
                    if (answer.newsgroups().isEmpty()) {
                        // RFC 5536 §3.2.6: "poster" asks for mail instead
                        mail(answer);
                        return;
                    }
                    compose(
                            new NewArticle(
                                    MessageWriter.newMessageId(domain()),
                                    answer.newsgroups(),
                                    answer.reply().subject(),
                                    answer.reply().text(),
                                    answer.references()));
                });
    }

    @Override
    public void replyByMail(ReadableArticle article) {
        answer(article, this::mail);
    }

    private void mail(FollowUp answer) {
        var reply = answer.reply();
        writing.open(
                this,
                new NewMessage(
                        reply.to(),
                        reply.subject(),
                        reply.text(),
                        reply.inReplyTo(),
                        answer.references()));
    }

    private void answer(ReadableArticle article, Consumer<FollowUp> then) {
        var envelope = article.message().envelope();
        String who = envelope.from().isEmpty() ? "" : envelope.from().getFirst().displayName();
        String when = envelope.date().map(Reader.dates()::full).orElse("");
        String attribution = getTranslation("news.attribution", when, who);
        String own = user.address().address();
        answering.ask(
                () -> FollowUp.to(article, attribution, own),
                then,
                failure -> Shell.of(this).status().show(NewsFailures.sentence(this, failure)));
    }

    /** Keys that act on the open article or on nothing in particular. */
    private void pageKey(String pressed) {
        switch (pressed) {
            case "j", "k" -> list.focus();
            case "c" -> write();
            case "n" -> nextUnread();
            case "u", "Escape" -> backToList();
            case "f" -> page.shown().ifPresent(this::followUp);
            case "r" -> page.shown().ifPresent(this::replyByMail);
            case "U" -> page.shown().ifPresent(this::markUnread);
            default -> {
                // means nothing here
            }
        }
    }
}
