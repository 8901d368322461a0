package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postern.app.LatestAnswer;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.frontend.RowList;
import org.postern.imap.AccountEvent;
import org.postern.imap.MailAccount;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.MessagePage;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;

/** The messages of one mailbox: rows in sight are asked for, whatever the size of the mailbox. */
final class MessageListPane extends Composite<Div> {
    private static final int FIRST_PAGE = 50;
    private final MailAccount account;
    private final Clock clock;
    private final LatestAnswer<MessagePage> page;
    private final RowList rows;
    private final H1 heading = new H1();
    private final Span counts = new Span();
    private final Div empty = new Div();
    private final Div foot = new Div();
    private final SelectionBar selection;
    private MailboxName mailbox = MailboxName.INBOX;
    private List<Mailbox> mailboxes = List.of();
    private @Nullable MailboxSnapshot snapshot;
    private int version;
    private int lastOpened = -1;

    MessageListPane(MailAccount account, Executor background, Clock clock, Button openFolders) {
        this.account = account;
        this.clock = clock;
        page = new LatestAnswer<>(background);
        rows = new RowList(getTranslation("mail.messages"));
        rows.addRangeListener(
                range -> {
                    if (range.version() == version) {
                        load(range.offset(), range.limit());
                    }
                });
        selection = new SelectionBar(this::clearPicked);
        rows.addPickListener(picked -> selection.show(picked.size()));
        empty.addClassName("list-empty");
        empty.setVisible(false);
        foot.addClassName("list-foot");
        var title = new Div(openFolders, heading, counts);
        title.addClassName("bar");
        counts.addClassNames("t3", "small");
        heading.addClassName("title");
        getContent().addClassName("list-pane");
        getContent().add(title, selection, empty, rows, foot);
    }

    SelectionBar selection() {
        return selection;
    }

    /** Keys pressed on a row that mean something to the mail section. */
    void addKeyListener(BiConsumer<String, Uid> listener) {
        rows.addKeyListener(
                pressed -> {
                    lastOpened = pressed.index();
                    listener.accept(pressed.pressed(), uid(pressed.key()));
                });
    }

    void addOpenListener(Consumer<Uid> listener) {
        rows.addOpenListener(
                row -> {
                    lastOpened = row.index();
                    listener.accept(uid(row.key()));
                });
    }

    MailboxName mailbox() {
        return mailbox;
    }

    /** The UID generation of the rows on the screen; empty before the first answer. */
    Optional<UidValidity> uidValidity() {
        return Optional.ofNullable(snapshot).map(MailboxSnapshot::uidValidity);
    }

    /** The messages ticked. */
    Set<Uid> picked() {
        return rows.picked().stream().map(MessageListPane::uid).collect(Collectors.toSet());
    }

    void clearPicked() {
        rows.setPicked(Set.of());
        selection.show(0);
    }

    void setOpen(Optional<Uid> uid) {
        rows.setOpenKey(uid.map(open -> String.valueOf(open.value())).orElse(null));
    }

    /** Turns to a mailbox. */
    void show(MailboxName next) {
        mailbox = next;
        snapshot = null;
        heading.setText(next.value());
        counts.setText("");
        describe(mailboxes);
        clearPicked();
        empty.setVisible(false);
        rows.setRowCount(0);
        rows.scrollToTop();
        refresh();
    }

    /** Takes name, purpose and counts from the folder tree. */
    void describe(List<Mailbox> all) {
        mailboxes = all;
        known().ifPresent(
                        one -> {
                            heading.setText(MailboxLabels.of(this, one));
                            counts.setText(
                                    one.unseen() > 0
                                            ? getTranslation(
                                                    "mail.unread-of", one.unseen(), one.messages())
                                            : getTranslation("mail.count", one.messages()));
                        });
    }

    /** Whether deleting from here is for good. */
    boolean isTrash() {
        return known().flatMap(Mailbox::specialUse).filter(SpecialUse.TRASH::equals).isPresent();
    }

    private Optional<Mailbox> known() {
        return mailboxes.stream().filter(one -> one.name().equals(mailbox)).findFirst();
    }

    /** Looks again: rows on the screen stay until the new ones are there. */
    void refresh() {
        version = rows.invalidate();
        load(0, FIRST_PAGE);
    }

    private void load(int offset, int limit) {
        MailboxName asked = mailbox;
        int askedVersion = version;
        page.ask(
                () -> account.messages(asked, offset, limit),
                answer -> show(askedVersion, answer),
                this::failed);
    }

    private void show(int answeredVersion, MessagePage answer) {
        hideTrouble();
        var before = snapshot;
        snapshot = answer.snapshot();
        if (before != null && !before.uidValidity().equals(answer.snapshot().uidValidity())) {
            clearPicked();
        }
        rows.setRowCount(answer.snapshot().messages());
        rows.setRows(answeredVersion, answer.offset(), render(answer));
        empty.setVisible(answer.snapshot().messages() == 0);
        empty.setText(getTranslation("mail.empty"));
    }

    private List<RowList.Row> render(MessagePage answer) {
        boolean outgoing =
                known().flatMap(Mailbox::specialUse).map(MessageRows::isOutgoing).orElse(false);
        return new MessageRows(this, Reader.dates(), clock.instant(), outgoing)
                .of(answer.messages());
    }

    private void failed(RuntimeException failure) {
        trouble(Failures.sentence(this, failure));
    }

    /** The back end does not answer: the list stays, with the time it was read. */
    void trouble(AccountEvent.BackEndDown down) {
        ListDates dates = Reader.dates();
        trouble(
                getTranslation(
                        snapshot == null ? "failure.unreachable" : "mail.down",
                        dates.time(down.since())));
    }

    /** Says over the foot of the list what is wrong; no row moves. */
    private void trouble(String sentence) {
        foot.removeAll();
        foot.add(
                new Notice(Kind.BAD, sentence)
                        .overFoot()
                        .withAction(getTranslation("mail.try-now"), this::tryNow));
    }

    void hideTrouble() {
        foot.removeAll();
    }

    private void tryNow() {
        account.retryNow();
        refresh();
    }

    /** The keyboard goes to the row that had it last; from there on the list has its own keys. */
    void focus() {
        rows.focus();
    }

    /** After a message went: the focus is on the row that took its place. */
    void focusWhereItWas() {
        if (lastOpened >= 0) {
            rows.focusRow(lastOpened);
        }
    }

    private static Uid uid(String key) {
        return new Uid(Long.parseLong(key));
    }

    static Button folderButton(String name) {
        var button = new Button(AppIcon.MENU.create());
        button.setAriaLabel(name);
        button.addClassNames("ib", "only-narrow", "tree-toggle");
        return button;
    }
}
