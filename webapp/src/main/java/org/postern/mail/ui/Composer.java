package org.postern.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.imap.MailFailure;
import org.postern.imap.MessageKey;
import org.postern.mail.SendOutcome;
import org.postern.message.OutgoingMessage;

/**
 * Where a message is written. It stands in the dock, survives moving between sections, and keeps
 * the text until the server has said what became of it.
 */
final class Composer extends Composite<Div> {
    private static final String ASK_BEFORE_THE_WINDOW_GOES =
            "const text = this.querySelector('vaadin-text-area');"
                    + "window.addEventListener('beforeunload',"
                    + " event => { if (this.isConnected && text.value) event.preventDefault(); })";
    private final WritingDesk desk;
    private final Shell shell;
    private final Composition composition;
    private final ComposerFields fields;
    private final ComposerFiles files;
    private final Div notices = new Div();
    private final Span saved = new Span();
    private final Button send = new Button();
    private final LatestAnswer<SendOutcome> outcome;
    private final LatestAnswer<Optional<MessageKey>> draftKey;
    private @Nullable MessageKey draft;
    private boolean sending;

    Composer(WritingDesk desk, Shell shell, Composition composition) {
        this.desk = desk;
        this.shell = shell;
        this.composition = composition;
        draft = composition.draft().orElse(null);
        fields = new ComposerFields(composition);
        files = new ComposerFiles(composition.files());
        files.onRefused(sentence -> trouble(Kind.WARN, sentence));
        outcome = new LatestAnswer<>(desk.background());
        draftKey = new LatestAnswer<>(desk.background());
        getContent().addClassName("composer");
        getContent().getElement().setAttribute("role", "form");
        getContent().getElement().setAttribute("aria-label", getTranslation("mail.new-message"));
        getContent().add(head(), fields, notices, files, foot());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        fields.focusFirstEmpty();
        getElement().executeJs(ASK_BEFORE_THE_WINDOW_GOES);
    }

    private Div head() {
        var title = new H2(getTranslation("mail.new-message"));
        title.addClassNames("title", "cut", "grow");
        fields.onSubject(
                subject ->
                        title.setText(
                                subject.isBlank() ? getTranslation("mail.new-message") : subject));
        saved.addClassNames("t3", "small", "saved");
        var head = new Div(title, saved);
        head.addClassName("composer-head");
        return head;
    }

    private Div foot() {
        send.setText(getTranslation("compose.send"));
        send.setIcon(AppIcon.SEND.create());
        send.addClassNames("btn", "pri");
        send.addClickListener(_ -> send());
        var gap = new Span();
        gap.addClassName("gap");
        var foot =
                new Div(
                        send,
                        files.uploadButton(),
                        ActionButton.of(
                                AppIcon.DRAFT, getTranslation("compose.save-draft"), this::save),
                        gap,
                        ActionButton.of(
                                AppIcon.TRASH, getTranslation("compose.discard"), this::discard));
        foot.addClassName("composer-foot");
        return foot;
    }

    private void send() {
        if (sending) {
            return;
        }
        setSending(true);
        notices.removeAll();
        fields.takeOver(
                () -> {
                    if (fields.check()) {
                        files.whenComplete(
                                this::submit, () -> notYet(getTranslation("compose.uploading")));
                    } else {
                        setSending(false);
                    }
                });
    }

    private void notYet(String sentence) {
        setSending(false);
        trouble(Kind.WARN, sentence);
    }

    private void submit() {
        OutgoingMessage message = message();
        outcome.ask(
                () -> {
                    var result = desk.sending().send(desk.user(), message);
                    if (result instanceof SendOutcome.Sent) {
                        afterSent();
                    }
                    return result;
                },
                this::told,
                failure -> {
                    setSending(false);
                    trouble(Kind.BAD, Failures.sentence(this, failure));
                });
    }

    /** In the background: the answered message is marked, the stored draft goes. */
    private void afterSent() {
        composition
                .answered()
                .ifPresent(original -> desk.sending().markAnswered(desk.user(), original));
        MessageKey stored = draft;
        if (stored != null) {
            try {
                desk.drafts().discard(desk.user(), stored);
            } catch (MailFailure _) {
                // The message is sent; a draft left over is seen in Drafts and harms nobody.
            }
        }
    }

    private void told(SendOutcome result) {
        setSending(false);
        switch (result) {
            case SendOutcome.Sent sent -> {
                close();
                shell.status().show(OutcomeWords.of(this, sent));
            }
            case SendOutcome.NotSent notSent -> trouble(Kind.BAD, OutcomeWords.of(this, notSent));
            case SendOutcome.Unknown _ -> trouble(Kind.WARN, getTranslation("compose.unknown"));
        }
    }

    private void save() {
        if (!sending) {
            files.whenComplete(
                    this::store, () -> trouble(Kind.WARN, getTranslation("compose.uploading")));
        }
    }

    private void store() {
        OutgoingMessage message = message();
        MessageKey previous = draft;
        draftKey.ask(
                () -> desk.drafts().save(desk.user(), message, previous),
                key -> {
                    draft = key.orElse(null);
                    shell.status().show(getTranslation("compose.draft-saved"));
                    saved.setText(
                            getTranslation(
                                    "compose.saved-at",
                                    Reader.dates().time(desk.clock().instant())));
                },
                failure ->
                        trouble(
                                Kind.BAD,
                                getTranslation("compose.draft-not-saved")
                                        + " "
                                        + Failures.sentence(this, failure)));
    }

    private void discard() {
        shell.undock(this);
        shell.status()
                .show(
                        getTranslation("compose.discarded"),
                        getTranslation("app.undo"),
                        () -> shell.dock(this));
    }

    private void close() {
        shell.undock(this);
        files.discard();
    }

    private void setSending(boolean now) {
        sending = now;
        send.setEnabled(!now);
        send.setText(getTranslation(now ? "compose.sending" : "compose.send"));
    }

    private void trouble(Kind kind, String sentence) {
        notices.removeAll();
        notices.add(new Notice(kind, sentence));
    }

    private OutgoingMessage message() {
        Instant now = desk.clock().instant();
        return new OutgoingMessage(
                composition.messageId(),
                now.atZone(Reader.dates().zone()),
                desk.user().address(),
                fields.to().valid(),
                fields.cc().valid(),
                fields.bcc().valid(),
                fields.subject(),
                composition.inReplyTo(),
                composition.references(),
                fields.text(),
                files.attachments());
    }
}
