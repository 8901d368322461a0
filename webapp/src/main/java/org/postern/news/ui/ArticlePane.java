package org.postern.news.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.FileLink;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.frontend.AppIcon;
import org.postern.frontend.MessageFrame;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.news.ArticleAddress;
import org.postern.news.ReadableArticle;

/** The open article: its head, its body in a frame of its own, its files. */
final class ArticlePane extends Composite<Div> {
    private final LatestAnswer<Optional<ReadableArticle>> article;
    private final LatestAnswer<Boolean> remote;
    private final H2 subject = new H2();
    private final Div head = new Div();
    private final Div notices = new Div();
    private final MessageFrame frame = new MessageFrame();
    private final Div files = new Div();
    private final Div open = new Div();
    private final Paragraph hint = new Paragraph();
    private final Div toolbar = new Div();
    private @Nullable ReadableArticle shown;

    /** What the buttons over the article do. */
    interface ArticleActions {
        void followUp(ReadableArticle article);

        void replyByMail(ReadableArticle article);

        void markUnread(ReadableArticle article);

        void nextUnread();

        void backToList();
    }

    ArticlePane(Executor background, ArticleActions actions) {
        article = new LatestAnswer<>(background);
        remote = new LatestAnswer<>(background);
        fillToolbar(actions);
        subject.addClassName("subject");
        files.addClassName("files");
        hint.addClassName("page-hint");
        var column = new Div(notices, frame, files);
        column.addClassName("m-body");
        open.addClassName("read");
        open.add(subject, head, column);
        var scroll = new Div(hint, open);
        scroll.addClassNames("scroll");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("news.article"));
        getContent().addClassName("article-pane");
        getContent().add(toolbar, scroll);
        clear();
    }

    private void fillToolbar(ArticleActions actions) {
        Button back =
                ActionButton.of(AppIcon.LEFT, getTranslation("news.back"), actions::backToList);
        back.addClassName("only-one-pane");
        var gap = new Span();
        gap.addClassName("gap");
        toolbar.addClassName("bar");
        toolbar.getElement().setAttribute("role", "toolbar");
        toolbar.getElement().setAttribute("aria-label", getTranslation("news.actions"));
        toolbar.add(
                back,
                worded(AppIcon.REPLY_ALL, "news.follow-up", actions::followUp),
                worded(AppIcon.REPLY, "news.reply-by-mail", actions::replyByMail),
                gap,
                ActionButton.of(
                        AppIcon.UNREAD,
                        getTranslation("news.mark-unread"),
                        () -> withShown(actions::markUnread)),
                ActionButton.of(
                        AppIcon.DOWN, getTranslation("news.next-unread"), actions::nextUnread));
    }

    private Button worded(AppIcon icon, String key, Consumer<ReadableArticle> action) {
        var button = new Button(getTranslation(key), icon.createSmall(), _ -> withShown(action));
        button.addClassNames("btn", "quiet");
        return button;
    }

    private void withShown(Consumer<ReadableArticle> action) {
        if (shown != null) {
            action.accept(shown);
        }
    }

    /** The article on the screen. */
    Optional<ReadableArticle> shown() {
        return Optional.ofNullable(shown);
    }

    /** Nothing is open. */
    void clear() {
        article.forget();
        remote.forget();
        hint(getTranslation("news.nothing-open"));
    }

    /**
     * Opens an article; what was open stays until the answer is there.
     *
     * @param question asks the server
     * @param onShown is told when the article is on the screen
     */
    void show(Supplier<Optional<ReadableArticle>> question, Consumer<ReadableArticle> onShown) {
        shown = null;
        article.ask(
                question,
                answer -> {
                    if (answer.isPresent()) {
                        show(answer.get());
                        onShown.accept(answer.get());
                    } else {
                        hint(getTranslation("news.article-gone"));
                    }
                },
                failure -> hint(NewsFailures.sentence(this, failure)));
    }

    private void show(ReadableArticle readable) {
        shown = readable;
        subject.setText(ArticleRows.subject(this, readable.message().envelope().subject()));
        head.removeAll();
        head.add(new ArticleHead(readable, Reader.dates()));
        notices.removeAll();
        remote.ask(
                () -> readable.document().remoteContent(),
                hasRemote -> {
                    if (hasRemote) {
                        notices.add(
                                new Notice(
                                        Kind.INFO,
                                        AppIcon.IMAGE,
                                        getTranslation("news.remote-off")));
                    }
                },
                NewsFailures::ignoreWhatTheListShows);
        frame.setSource(
                ArticleAddress.body(readable.group(), readable.number()),
                getTranslation("news.body-frame"));
        files.removeAll();
        readable.content()
                .attachments()
                .forEach(
                        part ->
                                files.add(
                                        FileLink.of(
                                                ArticleAddress.attachment(
                                                        readable.group(),
                                                        readable.number(),
                                                        part.id()),
                                                part)));
        files.setVisible(!readable.content().attachments().isEmpty());
        toolbar.setVisible(true);
        hint.setVisible(false);
        open.setVisible(true);
    }

    private void hint(String sentence) {
        shown = null;
        hint.setText(sentence);
        hint.setVisible(true);
        open.setVisible(false);
        toolbar.setVisible(false);
        frame.clear();
    }
}
