package org.postern.imap.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.imap.AppendOutcome;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.Marks;
import org.postern.imap.NewMessage;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;

/** The changes an account makes to messages; the mailboxes concerned are told of afterwards. */
final class MessageChanges implements AutoCloseable {
    private final Changes changes;
    private final EventHub events;

    MessageChanges(Changes changes, EventHub events) {
        this.changes = changes;
        this.events = events;
    }

    ChangeOutcome mark(
            MailboxName mailbox,
            UidValidity generation,
            Collection<Uid> uids,
            Marks marks,
            boolean present) {
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("no flags to change");
        }
        return change(mailbox, uids, new FlagChange(mailbox, generation, uids, marks, present));
    }

    ChangeOutcome expunge(MailboxName mailbox, UidValidity generation, Collection<Uid> uids) {
        return change(mailbox, uids, new Expunge(mailbox, generation, uids));
    }

    ChangeOutcome move(
            MailboxName from, UidValidity generation, Collection<Uid> uids, MailboxName to) {
        return toOther(from, uids, to, new Move(from, generation, uids, to));
    }

    ChangeOutcome copy(
            MailboxName from, UidValidity generation, Collection<Uid> uids, MailboxName to) {
        return toOther(from, uids, to, new Copy(from, generation, uids, to));
    }

    private ChangeOutcome toOther(
            MailboxName from, Collection<Uid> uids, MailboxName to, Change<ChangeOutcome> change) {
        try {
            return change(from, uids, change);
        } finally {
            events.changed(to);
        }
    }

    private ChangeOutcome change(
            MailboxName mailbox, Collection<Uid> uids, Change<ChangeOutcome> change) {
        if (uids.isEmpty()) {
            return new ChangeOutcome(Map.of(), Optional.empty());
        }
        try {
            return changes.carry(mailbox, change);
        } finally {
            events.changed(mailbox);
        }
    }

    Optional<Uid> append(MailboxName mailbox, NewMessage message) {
        Item item = once(message);
        AppendOutcome outcome = store(mailbox, List.of(item)).getFirst();
        item.unreadable()
                .ifPresent(
                        cause -> {
                            throw cause;
                        });
        if (item.isCutOff()) {
            throw new MailFailure.ConnectionLost(
                    "the connection was lost; nothing is stored", null);
        }
        return switch (outcome) {
            case AppendOutcome.Stored(Optional<Uid> uid) -> uid;
            case AppendOutcome.NotStored(String code, String text) ->
                    throw new MailFailure.CommandRefused(code, text);
            case AppendOutcome.Unknown _ ->
                    throw new MailFailure.Unknown(
                            "the connection was lost; the message may or may not be stored", null);
        };
    }

    private static Item once(NewMessage message) {
        try {
            return Item.once(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<AppendOutcome> appendAll(MailboxName mailbox, List<NewMessage> messages) {
        return messages.isEmpty()
                ? List.of()
                : store(mailbox, messages.stream().map(Item::of).toList());
    }

    private List<AppendOutcome> store(MailboxName mailbox, List<Item> items) {
        try {
            return changes.carry(mailbox, new Append(mailbox, items));
        } finally {
            events.changed(mailbox);
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
