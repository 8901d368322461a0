package org.postern.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.app.ActionButton;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Passage;
import org.postern.imap.Flag;
import org.postern.imap.MailAccount;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;
import org.postern.mail.Drafts;
import org.postern.mail.MessageCard;
import org.postern.mail.MessageDocuments;
import org.postern.mail.ReadableMessage;
import org.postern.mail.Sending;
import org.postern.preferences.Identities;
import org.postern.signin.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;

/** The mail section: folders, list and message side by side. What is open is in the address. */
@Route(value = MailNavigation.ROUTE, layout = Shell.class)
@RouteAlias(value = "", layout = Shell.class)
@PermitAll
@JsModule("./postern/typed-ahead.js")
final class MailView extends Composite<Passage>
        implements BeforeEnterObserver, HasDynamicTitle, MessageActions {
    private final MailAccount account;
    private final WritingDesk desk;
    private final FolderPane folders;
    private final MessageListPane list;
    private final MessagePane page;
    private final LatestAnswer<Composition> composition;
    private final MessageChanges changes;
    private final AccountWatch watch;
    private @Nullable MailNavigation shown;
    private @Nullable Shell shell;
    private Registration keys = () -> {};

    MailView(
            CurrentUser currentUser,
            Sending sending,
            Drafts drafts,
            Identities identities,
            MessageDocuments documents,
            ObjectProvider<MessageCard> cards,
            Background background,
            Clock clock,
            Recipients recipients) {
        var user = currentUser.get();
        account = user.account();
        desk = new WritingDesk(user, sending, drafts, identities, background, clock, recipients);
        composition = new LatestAnswer<>(background);
        folders = new FolderPane(account, background, this::write);
        list =
                new MessageListPane(
                        account,
                        background,
                        clock,
                        MessageListPane.folderButton(getTranslation("mail.folders")));
        page =
                new MessagePane(
                        background,
                        this,
                        message -> documents.of(user, message),
                        cards.stream().toList());
        changes = new MessageChanges(this, account, background);
        watch =
                new AccountWatch(
                        account,
                        this::mailboxChanged,
                        folders::refresh,
                        list::trouble,
                        this::backEndUp);
        folders.addSelectListener(this::goTo);
        folders.onLoaded(list::describe);
        list.addOpenListener(key -> open(key.mailbox(), key.uid()));
        list.addKeyListener(this::rowKey);
        addSelectionActions();
        getContent().setTree(folders);
        getContent().setList(list);
        getContent().setPage(page);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch.start(event.getUI());
        shell = Shell.of(this);
        shell.setAct(
                ActionButton.of(AppIcon.COMPOSE, getTranslation("mail.new-message"), this::write));
        keys = WindowKeys.listen(event.getUI(), this::pageKey);
        folders.refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (shell != null) {
            shell.setAct(null);
        }
        watch.stop();
        keys.remove();
        super.onDetach(event);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var next = MailNavigation.parse(event.getRouteParameters());
        var before = shown;
        shown = next;
        if (before == null || !before.mailbox().equals(next.mailbox())) {
            list.show(next.mailbox());
            folders.setCurrent(next.mailbox());
        }
        list.setOpen(next.uid());
        getContent().setReading(next.uid().isPresent());
        getContent().setTreeOpen(false);
        if (next.uid().isEmpty()) {
            page.clear();
        } else if (before == null || !before.equals(next)) {
            show(next.mailbox(), next.uid().get());
        }
    }

    @Override
    public String getPageTitle() {
        return list.title();
    }

    private void goTo(MailboxName mailbox) {
        UI.getCurrentOrThrow().navigate(MailNavigation.to(mailbox).path());
    }

    private void open(MailboxName mailbox, Uid uid) {
        UI.getCurrentOrThrow().navigate(MailNavigation.to(mailbox, uid).path());
    }

    @Override
    public void backToList() {
        goTo(list.mailbox());
        list.focusWhereItWas();
    }

    private void show(MailboxName mailbox, Uid uid) {
        page.show(
                () -> account.message(mailbox, uid).map(ReadableMessage::of),
                message -> {
                    if (!message.stored().summary().isSeen()) {
                        changes.flag(message.stored().key(), Flag.SEEN, true);
                    }
                });
    }

    private void mailboxChanged(MailboxName mailbox) {
        folders.refresh();
        if (mailbox.equals(list.mailbox())) {
            list.refresh();
            page.shown()
                    .map(open -> open.stored().key())
                    .filter(open -> open.mailbox().equals(mailbox))
                    .ifPresent(
                            open ->
                                    page.lookAgain(
                                            () -> ReadableMessage.find(account, open).isPresent()));
        }
    }

    private void backEndUp() {
        list.hideTrouble();
        folders.refresh();
        list.refresh();
        page.retry();
    }

    /** Each press opens a composer of its own. */
    private void write() {
        compose(new LatestAnswer<>(desk.background()), desk::blank);
    }

    @Override
    public void reply(ReadableMessage message) {
        String attribution = Attribution.of(this, message);
        compose(() -> desk.replyToAuthor(message, attribution));
    }

    @Override
    public void replyAll(ReadableMessage message) {
        String attribution = Attribution.of(this, message);
        compose(() -> desk.replyToAll(message, attribution));
    }

    @Override
    public void editDraft(ReadableMessage message) {
        compose(() -> desk.continued(message));
    }

    private void compose(Supplier<Composition> question) {
        compose(composition, question);
    }

    private void compose(LatestAnswer<Composition> answer, Supplier<Composition> question) {
        Shell under = Shell.of(this);
        answer.ask(
                question,
                ready -> under.dock(new Composer(desk, under, ready)),
                failure -> under.status().show(Failures.sentence(this, failure)));
    }

    @Override
    public void delete(ReadableMessage message) {
        moveOpen(message, SpecialUse.TRASH);
    }

    @Override
    public void archive(ReadableMessage message) {
        moveOpen(message, SpecialUse.ARCHIVE);
    }

    @Override
    public void spam(ReadableMessage message) {
        moveOpen(message, SpecialUse.JUNK);
    }

    @Override
    public void markUnread(ReadableMessage message) {
        changes.flag(message.stored().key(), Flag.SEEN, false);
        backToList();
    }

    private void moveOpen(ReadableMessage message, SpecialUse target) {
        move(target, Set.of(message.stored().key()));
    }

    private void movePicked(SpecialUse target) {
        move(target, list.picked());
    }

    private void move(SpecialUse target, Set<MessageKey> messages) {
        if (messages.isEmpty()) {
            return;
        }
        MailboxName from = messages.iterator().next().mailbox();
        if (target == SpecialUse.TRASH && list.isTrash(from)) {
            changes.deleteForGood(messages, this::gone);
        } else {
            changes.moveTo(target, messages, this::gone);
        }
    }

    /** Messages have left their mailbox: the focus goes to the row that took their place. */
    private void gone(Set<MessageKey> messages) {
        var now = shown;
        if (!isAttached() || now == null) {
            return;
        }
        list.clearPicked();
        boolean open =
                messages.stream()
                        .anyMatch(
                                gone ->
                                        gone.mailbox().equals(now.mailbox())
                                                && now.uid()
                                                        .filter(gone.uid()::equals)
                                                        .isPresent());
        if (open) {
            goTo(now.mailbox());
        }
        list.focusWhereItWas();
    }

    private void addSelectionActions() {
        for (MoveAction action : List.of(MoveAction.ARCHIVE, MoveAction.DELETE, MoveAction.SPAM)) {
            list.selection()
                    .addAction(
                            ActionButton.of(
                                    action.icon(),
                                    getTranslation(action.key()),
                                    () -> movePicked(action.target())));
        }
    }

    /** A key on a row acts on what is ticked, or on the row where nothing is. */
    private void rowKey(String pressed, MessageKey row) {
        Set<MessageKey> picked = list.picked();
        Set<MessageKey> meant = picked.isEmpty() ? Set.of(row) : picked;
        MoveAction.of(pressed)
                .ifPresentOrElse(action -> move(action.target(), meant), () -> pageKey(pressed));
    }

    /** Keys that act on the open message or on nothing in particular. */
    private void pageKey(String pressed) {
        switch (pressed) {
            case "j", "k" -> list.focus();
            case "c" -> write();
            case "u", "Escape" -> backToList();
            case "r" -> page.shown().ifPresent(this::reply);
            case "a" -> page.shown().ifPresent(this::replyAll);
            default ->
                    MoveAction.of(pressed)
                            .ifPresent(
                                    action ->
                                            page.shown()
                                                    .ifPresent(
                                                            open ->
                                                                    moveOpen(
                                                                            open,
                                                                            action.target())));
        }
    }
}
