package org.postern.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
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
import org.postern.app.ListDates;
import org.postern.app.Reader;
import org.postern.app.Refreshing;
import org.postern.app.WindowFormats;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.frontend.RowList;
import org.postern.imap.AccountEvent;
import org.postern.imap.MailAccount;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.MessagePage;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;

/** The messages of one mailbox: rows in sight are asked for, whatever the size of the mailbox. */
final class MessageListPane extends Composite<Div> {
    private static final int FIRST_PAGE = 50;
    private final MailAccount account;
    private final Clock clock;
    private final LatestAnswer<MessagePage> look;
    private final LatestAnswer<MessagePage> range;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final RowList rows;
    private final H1 heading = new H1();
    private final Span counts = new Span();
    private final Div empty = new Div();
    private final Div foot = new Div();
    private final SelectionBar selection;
    private MailboxName mailbox = MailboxName.INBOX;
    private List<Mailbox> mailboxes = List.of();
    private @Nullable RowScope scope;
    private Optional<Uid> open = Optional.empty();
    private Registration formats = () -> {};
    private int generation;
    private boolean outgoing;
    private int seenOffset;
    private int seenLimit = FIRST_PAGE;
    private int lastOpened = -1;

    MessageListPane(MailAccount account, Executor background, Clock clock, Button openFolders) {
        this.account = account;
        this.clock = clock;
        look = new LatestAnswer<>(background);
        range = new LatestAnswer<>(background);
        rows = new RowList(getTranslation("mail.messages"));
        rows.addRangeListener(this::loadRange);
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

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        formats = WindowFormats.onChange(event.getUI(), this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        formats.remove();
        super.onDetach(event);
    }

    SelectionBar selection() {
        return selection;
    }

    /** Keys pressed on a row that mean something to the mail section. */
    void addKeyListener(BiConsumer<String, MessageKey> listener) {
        rows.addKeyListener(
                pressed -> {
                    lastOpened = pressed.index();
                    message(pressed.key())
                            .ifPresent(key -> listener.accept(pressed.pressed(), key));
                });
    }

    void addOpenListener(Consumer<MessageKey> listener) {
        rows.addOpenListener(
                row -> {
                    lastOpened = row.index();
                    message(row.key()).ifPresent(listener);
                });
    }

    /** What the list is called. */
    String title() {
        return heading.getText();
    }

    MailboxName mailbox() {
        return mailbox;
    }

    /** The messages ticked, all of the mailbox shown. */
    Set<MessageKey> picked() {
        return rows.picked().stream()
                .flatMap(key -> message(key).stream())
                .collect(Collectors.toSet());
    }

    private Optional<MessageKey> message(String rowKey) {
        return Optional.ofNullable(scope).flatMap(rowsOf -> rowsOf.message(rowKey));
    }

    void clearPicked() {
        rows.setPicked(Set.of());
        selection.show(0);
    }

    void setOpen(Optional<Uid> uid) {
        open = uid;
        markOpen();
    }

    private void markOpen() {
        rows.setOpenKey(scope == null ? null : open.map(scope::key).orElse(null));
    }

    /** Turns to a mailbox. */
    void show(MailboxName next) {
        mailbox = next;
        generation++;
        scope = null;
        range.forget();
        heading.setText(next.value());
        counts.setText("");
        describe(mailboxes);
        clearPicked();
        empty.setVisible(false);
        rows.setRowCount(0);
        rows.scrollToTop();
        seenOffset = 0;
        seenLimit = FIRST_PAGE;
        refreshing.restart();
    }

    /** Takes name, purpose and counts from the folder tree. */
    void describe(List<Mailbox> all) {
        mailboxes = all;
        if (scope != null && outgoing != isOutgoing()) {
            refresh();
        }
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

    /** Whether deleting from a mailbox is for good. */
    boolean isTrash(MailboxName name) {
        return mailboxes.stream()
                .filter(one -> one.name().equals(name))
                .anyMatch(one -> one.specialUse().filter(SpecialUse.TRASH::equals).isPresent());
    }

    private boolean isOutgoing() {
        return known().flatMap(Mailbox::specialUse).map(MessageRows::isOutgoing).orElse(false);
    }

    private Optional<Mailbox> known() {
        return mailboxes.stream().filter(one -> one.name().equals(mailbox)).findFirst();
    }

    /** Looks again at what is in sight: rows on the screen stay until the new ones are there. */
    void refresh() {
        refreshing.request();
    }

    private void look() {
        MailboxName asked = mailbox;
        int offset = seenOffset;
        int limit = seenLimit;
        look.ask(
                () -> account.messages(asked, offset, limit),
                answer -> {
                    renew(answer);
                    refreshing.done();
                },
                failure -> {
                    failed(failure);
                    refreshing.done();
                });
    }

    private void loadRange(RowList.RangeRequest wanted) {
        MailboxName asked = mailbox;
        seenOffset = wanted.offset();
        seenLimit = wanted.limit();
        range.ask(
                () -> account.messages(asked, wanted.offset(), wanted.limit()),
                answer -> add(wanted.version(), answer),
                this::failed);
    }

    /** All rows are of a new version from here on; those in sight come with it. */
    private void renew(MessagePage answer) {
        hideTrouble();
        RowScope before = scope;
        scope = new RowScope(generation, mailbox, answer.snapshot().uidValidity());
        if (before != null && !before.equals(scope)) {
            clearPicked();
            rows.setRowCount(0);
        }
        int version = rows.invalidate();
        rows.setRowCount(answer.snapshot().messages());
        rows.setRows(version, answer.offset(), render(answer, scope));
        markOpen();
        empty.setVisible(answer.snapshot().messages() == 0);
        empty.setText(getTranslation("mail.empty"));
    }

    private void add(int version, MessagePage answer) {
        RowScope now = scope;
        if (now == null || !now.validity().equals(answer.snapshot().uidValidity())) {
            refresh();
            return;
        }
        hideTrouble();
        rows.setRows(version, answer.offset(), render(answer, now));
        if (answer.snapshot().messages() != rows.rowCount()) {
            refresh();
        }
    }

    private List<RowList.Row> render(MessagePage answer, RowScope of) {
        outgoing = isOutgoing();
        return new MessageRows(this, of, Reader.dates(), clock.instant(), outgoing)
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
                        scope == null ? "failure.unreachable" : "mail.down",
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

    static Button folderButton(String name) {
        var button = new Button(AppIcon.MENU.create());
        button.setAriaLabel(name);
        button.addClassNames("ib", "only-narrow", "tree-toggle");
        return button;
    }
}
