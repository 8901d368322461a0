package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.app.FileLink;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.frontend.AppIcon;
import org.postern.frontend.MessageFrame;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.imap.Flag;
import org.postern.mail.ContentAddress;
import org.postern.mail.MessageCard;
import org.postern.mail.ReadableMessage;
import org.postern.message.MessageDocument;

/** The open message: its head, its body in a frame of its own, its files. */
final class MessagePane extends Composite<Div> {
    private final LatestAnswer<Optional<ReadableMessage>> message;
    private final LatestAnswer<MessageDocument> document;
    private final LatestAnswer<Boolean> stillThere;
    private final Function<ReadableMessage, MessageDocument> render;
    private final H2 subject = new H2();
    private final Div head = new Div();
    private final Div notices = new Div();
    private final Div cards = new Div();
    private final List<MessageCard> knowing;
    private final MessageFrame frame = new MessageFrame();
    private final Div files = new Div();
    private final Div open = new Div();
    private final Paragraph hint = new Paragraph();
    private final MessageToolbar toolbar;
    private @Nullable ReadableMessage shown;
    private Runnable retry = () -> {};

    MessagePane(
            Executor background,
            MessageActions actions,
            Function<ReadableMessage, MessageDocument> render,
            List<MessageCard> knowing) {
        this.render = render;
        this.knowing = List.copyOf(knowing);
        message = new LatestAnswer<>(background);
        document = new LatestAnswer<>(background);
        stillThere = new LatestAnswer<>(background);
        toolbar = new MessageToolbar(actions, () -> Optional.ofNullable(shown));
        subject.addClassName("subject");
        files.addClassName("files");
        hint.addClassName("page-hint");
        var column = new Div(notices, cards, frame, files);
        column.addClassName("m-body");
        open.addClassName("read");
        open.add(subject, head, column);
        var scroll = new Div(hint, open);
        scroll.addClassNames("scroll");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("mail.message"));
        getContent().addClassName("message-pane");
        getContent().add(toolbar, scroll);
        clear();
    }

    /** The message on the screen. */
    Optional<ReadableMessage> shown() {
        return Optional.ofNullable(shown);
    }

    /** Nothing is open. */
    void clear() {
        message.forget();
        document.forget();
        retry = () -> {};
        hint(getTranslation("mail.nothing-open"));
    }

    /**
     * Opens a message; what was open stays until the answer is there.
     *
     * @param question asks the server
     * @param onShown is told when the message is on the screen
     */
    void show(Supplier<Optional<ReadableMessage>> question, Consumer<ReadableMessage> onShown) {
        retry = () -> show(question, onShown);
        shown = null;
        message.ask(
                question,
                answer -> {
                    retry = () -> {};
                    if (answer.isPresent()) {
                        show(answer.get());
                        onShown.accept(answer.get());
                    } else {
                        hint(getTranslation("mail.message-gone"));
                    }
                },
                failure -> hint(Failures.sentence(this, failure)));
    }

    private void show(ReadableMessage readable) {
        shown = readable;
        var summary = readable.stored().summary();
        String title = MessageRows.subject(this, summary.envelope().subject());
        subject.setText(title);
        head.removeAll();
        head.add(new MessageHead(summary, Reader.dates()));
        notices.removeAll();
        cards.removeAll();
        knowing.forEach(room -> room.of(readable).ifPresent(cards::add));
        prepare(readable);
        frame.setSource(
                ContentAddress.body(readable.stored().key()), getTranslation("mail.body-frame"));
        files.removeAll();
        readable.content()
                .attachments()
                .forEach(
                        part ->
                                files.add(
                                        FileLink.of(
                                                ContentAddress.attachment(
                                                        readable.stored().key(), part.id()),
                                                part)));
        files.setVisible(!readable.content().attachments().isEmpty());
        toolbar.show(summary.flags().contains(Flag.DRAFT));
        toolbar.setVisible(true);
        hint.setVisible(false);
        open.setVisible(true);
    }

    /**
     * The mailbox has changed: what is open may be gone, by another program or because it was sent.
     *
     * @param there asks the server whether it is still there
     */
    void lookAgain(Supplier<Boolean> there) {
        ReadableMessage asked = shown;
        stillThere.ask(
                there,
                answer -> {
                    if (!answer && Objects.equals(shown, asked)) {
                        hint(getTranslation("mail.message-gone"));
                    }
                },
                Failures::ignoreWhatTheListShows);
    }

    /** Asks again for what could not be shown. */
    void retry() {
        retry.run();
    }

    /** Makes the body ready while the frame is on its way, and says what of it stays off. */
    private void prepare(ReadableMessage readable) {
        document.ask(
                () -> render.apply(readable),
                body -> {
                    if (body.remoteContent()) {
                        notices.add(
                                new Notice(
                                        Kind.INFO,
                                        AppIcon.IMAGE,
                                        getTranslation("mail.remote-off")));
                    }
                },
                Failures::ignoreWhatTheListShows);
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
