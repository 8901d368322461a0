package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.frontend.AppIcon;
import org.postern.frontend.TreeList;
import org.postern.imap.MailAccount;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxName;

/** The mailboxes of the account with what is unread in them. */
final class FolderPane extends Composite<Div> {
    private final MailAccount account;
    private final LatestAnswer<List<Mailbox>> mailboxes;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final TreeList tree;
    private List<Mailbox> shown = List.of();
    private MailboxName current = MailboxName.INBOX;
    private Consumer<List<Mailbox>> onLoaded = _ -> {};

    FolderPane(MailAccount account, Executor background, Runnable onNewMessage) {
        this.account = account;
        mailboxes = new LatestAnswer<>(background);
        tree = new TreeList(getTranslation("mail.folders"));
        var write = new Button(getTranslation("mail.new-message"), AppIcon.COMPOSE.create());
        write.addClassNames("btn", "pri");
        write.addClickListener(_ -> onNewMessage.run());
        getContent().addClassName("folder-pane");
        getContent().add(write, tree);
    }

    void addSelectListener(Consumer<MailboxName> listener) {
        tree.addSelectListener(key -> listener.accept(new MailboxName(key)));
    }

    /** Is told the mailboxes each time they were read. */
    void onLoaded(Consumer<List<Mailbox>> listener) {
        onLoaded = listener;
    }

    void setCurrent(MailboxName mailbox) {
        current = mailbox;
        show();
    }

    /** Reads names and counts anew; a failure leaves what is shown. */
    void refresh() {
        refreshing.request();
    }

    private void look() {
        mailboxes.ask(
                account::mailboxes,
                answer -> {
                    shown = answer;
                    show();
                    onLoaded.accept(answer);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    Failures.ignoreWhatTheListShows(failure);
                });
    }

    private void show() {
        var items = new ArrayList<TreeList.Item>();
        boolean headed = false;
        for (Mailbox mailbox : MailboxLabels.inOrder(shown)) {
            boolean plain = !mailbox.name().isInbox() && mailbox.specialUse().isEmpty();
            if (plain && !headed) {
                headed = true;
                items.add(TreeList.Item.heading(getTranslation("mail.other-folders")));
            }
            items.add(item(mailbox));
        }
        tree.setItems(items);
    }

    private TreeList.Item item(Mailbox mailbox) {
        String name = mailbox.name().value();
        boolean hasChildren =
                mailbox.separator().isPresent()
                        && shown.stream()
                                .anyMatch(
                                        other ->
                                                other.name()
                                                        .value()
                                                        .startsWith(
                                                                name + mailbox.separator().get()));
        return new TreeList.Item(
                name,
                MailboxLabels.of(this, mailbox),
                MailboxLabels.icon(mailbox),
                mailbox.depth() + 1,
                mailbox.unseen() > 0 ? String.valueOf(mailbox.unseen()) : "",
                mailbox.unseen() > 0,
                mailbox.name().equals(current),
                hasChildren && !mailbox.name().isInbox(),
                mailbox.selectable(),
                MailNavigation.to(mailbox.name()).path());
    }
}
