package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Flag;
import org.postern.imap.MailAccount;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.mail.SpecialMailboxes;

/** Changes messages in the background and says what became of it. */
final class MessageChanges {
    private final Component view;
    private final MailAccount account;
    private final Executor background;

    MessageChanges(Component view, MailAccount account, Executor background) {
        this.view = view;
        this.account = account;
        this.background = background;
    }

    /** Sets or clears a flag; the list follows by itself. */
    void flag(MessageKey message, Flag flag, boolean present) {
        change(
                () ->
                        account.setFlag(
                                message.mailbox(),
                                message.uidValidity(),
                                List.of(message.uid()),
                                flag,
                                present),
                _ -> {});
    }

    /**
     * Puts messages where they belong.
     *
     * @param gone is told which messages have left their mailbox
     */
    void moveTo(
            SpecialUse use,
            MailboxName from,
            UidValidity validity,
            Collection<Uid> uids,
            Consumer<Set<Uid>> gone) {
        var asked = List.copyOf(uids);
        change(
                () -> account.move(from, validity, asked, SpecialMailboxes.of(account).name(use)),
                outcome -> {
                    gone.accept(Set.copyOf(asked));
                    int done = outcome.changed().size();
                    tell(
                            view.getTranslation(
                                    done == 1 ? "mail.moved-one" : "mail.moved",
                                    done,
                                    view.getTranslation("mailbox." + use)),
                            outcome);
                });
    }

    /** Removes messages for good; asks first, because nothing brings them back. */
    void deleteForGood(
            MailboxName from, UidValidity validity, Collection<Uid> uids, Consumer<Set<Uid>> gone) {
        var asked = List.copyOf(uids);
        var question = new ConfirmDialog();
        question.setHeader(view.getTranslation("mail.delete-for-good"));
        question.setText(
                view.getTranslation(
                        asked.size() == 1 ? "mail.never-back-one" : "mail.never-back",
                        asked.size()));
        question.setCancelable(true);
        question.setCancelText(view.getTranslation("app.cancel"));
        question.setConfirmText(view.getTranslation("mail.delete-for-good"));
        question.addConfirmListener(
                _ ->
                        change(
                                () -> account.expunge(from, validity, asked),
                                outcome -> {
                                    gone.accept(Set.copyOf(asked));
                                    int done = outcome.changed().size();
                                    tell(
                                            view.getTranslation(
                                                    done == 1 ? "mail.deleted-one" : "mail.deleted",
                                                    done),
                                            outcome);
                                }));
        question.open();
    }

    private void tell(String done, ChangeOutcome outcome) {
        String missing =
                outcome.missing().isEmpty()
                        ? ""
                        : ' ' + view.getTranslation("mail.were-gone", outcome.missing().size());
        Shell.of(view).status().show(done + missing);
    }

    private void change(Supplier<ChangeOutcome> question, Consumer<ChangeOutcome> done) {
        new LatestAnswer<ChangeOutcome>(background)
                .ask(
                        question,
                        done,
                        failure -> Shell.of(view).status().show(Failures.sentence(view, failure)));
    }
}
