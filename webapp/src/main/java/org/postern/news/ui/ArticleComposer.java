package org.postern.news.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.postern.app.ActionButton;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.message.MessageId;
import org.postern.message.MessageWriter;
import org.postern.message.OutgoingArticle;
import org.postern.message.OutgoingMessage;
import org.postern.news.News;
import org.postern.nntp.PostOutcome;
import org.postern.signin.SignedInUser;

/**
 * Where an article is written. It stands in the dock, survives moving between rooms, and keeps the
 * text until the server has said what became of it.
 */
final class ArticleComposer extends Composite<Div> {
    private static final String ASK_BEFORE_THE_WINDOW_GOES =
            "const text = this.querySelector('vaadin-text-area');"
                    + "window.addEventListener('beforeunload',"
                    + " event => { if (this.isConnected && text.value) event.preventDefault(); })";
    private final Desk desk;
    private final Shell shell;
    private final NewArticle begun;
    private final ArticleFields fields;
    private final Div notices = new Div();
    private final Button post = new Button();
    private final LatestAnswer<Optional<PostOutcome>> outcome;

    /** Stays the same while the text does, so that it is posted once however often it is tried. */
    private MessageId id;

    /** What was sent under the name without anybody knowing what became of it. */
    private Optional<Written> unsettled = Optional.empty();

    private boolean posting;

    private record Written(List<String> newsgroups, String subject, String text) {}

    /** What it takes to post as one user. */
    record Desk(SignedInUser user, News news, Executor background, Clock clock) {}

    ArticleComposer(Desk desk, Shell shell, NewArticle begun) {
        this.desk = desk;
        this.shell = shell;
        this.begun = begun;
        id = begun.id();
        fields = new ArticleFields(begun);
        outcome = new LatestAnswer<>(desk.background());
        getContent().addClassName("composer");
        getContent().getElement().setAttribute("role", "form");
        getContent().getElement().setAttribute("aria-label", getTranslation("news.new-article"));
        getContent().add(head(), fields, notices, foot());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            Shortcuts.addShortcutListener(this, this::post, Key.ENTER, KeyModifier.CONTROL)
                    .listenOn(this)
                    .resetFocusOnActiveElement();
            getElement().executeJs(ASK_BEFORE_THE_WINDOW_GOES);
            fields.focusFirstEmpty();
        }
    }

    private Div head() {
        var title = new H2(getTranslation("news.new-article"));
        title.addClassNames("title", "cut", "grow");
        var head = new Div(title);
        head.addClassName("composer-head");
        return head;
    }

    private Div foot() {
        setPosting(false);
        post.setIcon(AppIcon.SEND.create());
        post.addClassNames("btn", "pri");
        post.addClickListener(_ -> post());
        var gap = new Span();
        gap.addClassName("gap");
        var foot =
                new Div(
                        post,
                        gap,
                        ActionButton.of(
                                AppIcon.TRASH, getTranslation("news.discard"), this::discard));
        foot.addClassName("composer-foot");
        return foot;
    }

    private void post() {
        if (!posting) {
            setPosting(true);
            notices.removeAll();
            fields.takeOver(this::submit);
        }
    }

    private void submit() {
        if (!fields.check()) {
            setPosting(false);
            return;
        }
        var written = new Written(fields.newsgroups(), fields.subject(), fields.text());
        Optional<MessageId> earlier = unsettled.filter(sent -> !sent.equals(written)).map(_ -> id);
        MessageId name = earlier.isPresent() ? newId() : id;
        OutgoingArticle article = article(name, written);
        outcome.ask(
                () ->
                        earlier.filter(sent -> desk.news().isThere(desk.user(), sent)).isPresent()
                                ? Optional.empty()
                                : Optional.of(desk.news().post(desk.user(), article)),
                result -> {
                    id = name;
                    unsettled = Optional.empty();
                    setPosting(false);
                    result.ifPresentOrElse(
                            became -> told(became, written),
                            () -> trouble(Kind.WARN, getTranslation("news.earlier-posted")));
                },
                failure -> {
                    setPosting(false);
                    trouble(
                            Kind.BAD,
                            getTranslation("news.kept")
                                    + " "
                                    + NewsFailures.sentence(this, failure));
                });
    }

    private MessageId newId() {
        return MessageWriter.newMessageId(desk.user().address().domain());
    }

    private void told(PostOutcome result, Written written) {
        switch (result) {
            case PostOutcome.Posted _ -> {
                shell.undock(this);
                shell.status().show(getTranslation("news.posted"));
            }
            case PostOutcome.Refused refused ->
                    trouble(
                            Kind.BAD,
                            getTranslation(
                                    "news.refused", refused.code() + " " + refused.serverText()));
            case PostOutcome.NotPosted _ -> {
                unsettled = Optional.of(written);
                trouble(Kind.BAD, getTranslation("news.not-posted"));
            }
            case PostOutcome.Unknown _ -> {
                unsettled = Optional.of(written);
                trouble(Kind.WARN, getTranslation("news.unknown"));
            }
        }
    }

    private void discard() {
        if (!posting) {
            shell.undock(this);
            shell.status()
                    .show(
                            getTranslation("news.discarded"),
                            getTranslation("app.undo"),
                            () -> shell.dock(this));
        }
    }

    private void setPosting(boolean now) {
        posting = now;
        post.setEnabled(!now);
        post.setText(getTranslation(now ? "news.posting" : "news.post"));
        fields.setEnabled(!now);
    }

    private void trouble(Kind kind, String sentence) {
        notices.removeAll();
        notices.add(new Notice(kind, sentence));
    }

    private OutgoingArticle article(MessageId name, Written written) {
        var message =
                new OutgoingMessage(
                        name,
                        desk.clock().instant().atZone(Reader.dates().zone()),
                        desk.user().address(),
                        List.of(),
                        List.of(),
                        List.of(),
                        written.subject(),
                        Optional.empty(),
                        begun.references(),
                        written.text(),
                        List.of());
        return new OutgoingArticle(message, written.newsgroups(), Optional.empty());
    }
}
