package org.postern.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Effect;
import org.postern.imap.Flag;
import org.postern.imap.MailAccount;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SpecialUse;
import org.postern.imap.Uid;
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
                Shell.of(view),
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
     * Puts messages of one mailbox where they belong.
     *
     * @param messages at least one, all of one mailbox and one UID generation
     * @param gone is told which messages have left their mailbox
     */
    void moveTo(SpecialUse use, Collection<MessageKey> messages, Consumer<Set<MessageKey>> gone) {
        Set<MessageKey> asked = Set.copyOf(messages);
        MessageKey any = asked.iterator().next();
        Shell shell = Shell.of(view);
        change(
                shell,
                () -> {
                    MailboxName target = SpecialMailboxes.of(account).name(use);
                    return target.equals(any.mailbox())
                            ? new ChangeOutcome(Set.of(), Set.of())
                            : account.move(any.mailbox(), any.uidValidity(), uids(asked), target);
                },
                outcome -> {
                    String name = view.getTranslation("mailbox." + use);
                    int done = outcome.changed().size();
                    if (outcome.effects().isEmpty()) {
                        shell.status().show(view.getTranslation("mail.there-already", name));
                        return;
                    }
                    gone.accept(gone(asked, outcome));
                    String key = done == 1 ? "mail.moved-one" : "mail.moved";
                    tell(shell, view.getTranslation(key, done, name), outcome);
                });
    }

    /** Removes messages for good; asks first, because nothing brings them back. */
    void deleteForGood(Collection<MessageKey> messages, Consumer<Set<MessageKey>> gone) {
        Set<MessageKey> asked = Set.copyOf(messages);
        var question = new ConfirmDialog();
        question.setHeader(view.getTranslation("mail.delete-for-good"));
        question.setText(
                view.getTranslation(
                        asked.size() == 1 ? "mail.never-back-one" : "mail.never-back",
                        asked.size()));
        question.setCancelable(true);
        question.setCancelText(view.getTranslation("app.cancel"));
        question.setConfirmText(view.getTranslation("mail.delete-for-good"));
        question.addConfirmListener(_ -> expunge(asked, gone));
        question.open();
    }

    private void expunge(Set<MessageKey> asked, Consumer<Set<MessageKey>> gone) {
        MessageKey any = asked.iterator().next();
        Shell shell = Shell.of(view);
        change(
                shell,
                () -> account.expunge(any.mailbox(), any.uidValidity(), uids(asked)),
                outcome -> {
                    gone.accept(gone(asked, outcome));
                    int done = outcome.changed().size();
                    String key = done == 1 ? "mail.deleted-one" : "mail.deleted";
                    tell(shell, view.getTranslation(key, done), outcome);
                });
    }

    private static List<Uid> uids(Set<MessageKey> messages) {
        return messages.stream().map(MessageKey::uid).toList();
    }

    private static Set<MessageKey> gone(Set<MessageKey> asked, ChangeOutcome outcome) {
        return asked.stream()
                .filter(
                        message -> {
                            Effect effect = outcome.effects().get(message.uid());
                            return effect == Effect.CHANGED || effect == Effect.MISSING;
                        })
                .collect(Collectors.toSet());
    }

    /** Everything that became of the messages; nothing is called done that is not. */
    private void tell(Shell shell, String done, ChangeOutcome outcome) {
        List<String> sentences = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            int count = outcome.with(effect).size();
            if (count > 0) {
                sentences.add(effect == Effect.CHANGED ? done : sentence(effect, count));
            }
        }
        if (sentences.size() > 1 && !outcome.changed().isEmpty()) {
            sentences.set(0, done + '.');
        }
        shell.status().show(String.join(" ", sentences));
    }

    private String sentence(Effect effect, int count) {
        return switch (effect) {
            case CHANGED -> "";
            case MISSING ->
                    view.getTranslation(count == 1 ? "mail.was-gone" : "mail.were-gone", count);
            case UNCHANGED -> view.getTranslation("mail.left-unchanged", count);
            case MARKED -> view.getTranslation("mail.only-marked", count);
            case COPIED -> view.getTranslation("mail.only-copied", count);
            case UNKNOWN -> view.getTranslation("mail.effect-unknown", count);
        };
    }

    /** The shell is there longer than the view, which the user may have left meanwhile. */
    private void change(
            Shell shell, Supplier<ChangeOutcome> question, Consumer<ChangeOutcome> done) {
        new LatestAnswer<ChangeOutcome>(background)
                .ask(
                        question,
                        done,
                        failure -> shell.status().show(Failures.sentence(view, failure)));
    }
}
