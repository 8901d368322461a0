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
import org.postern.app.ActionButton;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
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
                    + " event => { if (this.isConnected && text.value && text.value !== $0)"
                    + " event.preventDefault(); })";
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
    private boolean saving;
    private boolean sendWhenSaved;

    Composer(WritingDesk desk, Shell shell, Composition composition) {
        this.desk = desk;
        this.shell = shell;
        this.composition = composition;
        draft = composition.draft().orElse(null);
        fields = new ComposerFields(composition, desk);
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
        if (event.isInitialAttach()) {
            Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
                    .listenOn(this)
                    .resetFocusOnActiveElement();
            getElement().executeJs(ASK_BEFORE_THE_WINDOW_GOES, composition.justSignature());
            event.getUI().addDetachListener(_ -> files.discard());
            fields.focusFirstEmpty();
        }
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
        if (saving) {
            sendWhenSaved = true;
            return;
        }
        files.whenComplete(
                () -> fields.takeOver(this::submit),
                () -> {
                    setSending(false);
                    trouble(Kind.WARN, getTranslation("compose.uploading"));
                });
    }

    private void submit() {
        if (!fields.check()) {
            setSending(false);
            return;
        }
        OutgoingMessage message = message();
        MessageKey stored = draft;
        setEditable(false);
        outcome.ask(
                () -> {
                    var result = desk.sending().send(desk.user(), message);
                    if (result instanceof SendOutcome.Sent) {
                        afterSent(stored);
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
    private void afterSent(@Nullable MessageKey stored) {
        composition
                .answered()
                .ifPresent(original -> desk.sending().markAnswered(desk.user(), original));
        if (stored != null) {
            desk.drafts().discardAfterSending(desk.user(), stored);
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
        if (sending || saving) {
            return;
        }
        files.whenComplete(
                () -> fields.takeOver(this::store),
                () -> trouble(Kind.WARN, getTranslation("compose.uploading")));
    }

    /** One at a time: each stored copy replaces the one before it. */
    private void store() {
        if (saving || !fields.checkAddresses()) {
            return;
        }
        saving = true;
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
                    savingEnded();
                },
                failure -> {
                    savingEnded();
                    trouble(
                            Kind.BAD,
                            getTranslation("compose.draft-not-saved")
                                    + " "
                                    + Failures.sentence(this, failure));
                });
    }

    private void savingEnded() {
        saving = false;
        if (sendWhenSaved) {
            sendWhenSaved = false;
            setSending(false);
            send();
        }
    }

    private void discard() {
        if (sending) {
            return;
        }
        shell.undock(this);
        shell.status()
                .show(
                        getTranslation(draft == null ? "compose.discarded" : "compose.closed"),
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
        if (!now) {
            setEditable(true);
        }
    }

    /** While the message is on its way nothing of it can be changed. */
    private void setEditable(boolean editable) {
        fields.setEnabled(editable);
        files.setEnabled(editable);
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
                fields.sender(),
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
