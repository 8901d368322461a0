package org.postern.imap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.imap.AppendOutcome;
import org.postern.imap.AppendOutcome.NotStored;
import org.postern.imap.AppendOutcome.Stored;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.internal.Target.Arrival;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.CopiedUids;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;

/**
 * Stores messages, RFC 9051 §6.3.12, several at once where the server has MULTIAPPEND (RFC 3502);
 * each at most once, whatever happens to the connection. Large content is sent only after the
 * server agreed, so that a refusal for a missing mailbox or a full quota costs nothing.
 */
final class Append implements Change<List<AppendOutcome>> {
    private static final int MOST_AT_ONCE = 50;
    private static final long LARGEST_AT_ONCE = 8L << 20;

    private final List<Item> items;
    private final Target target;
    private List<Item> doubtful = List.of();
    private boolean oneByOne;

    Append(MailboxName mailbox, List<Item> items) {
        this.items = List.copyOf(items);
        this.target = new Target(mailbox);
    }

    @Override
    public List<AppendOutcome> go(ImapConnection connection) {
        if (!doubtful.isEmpty()) {
            look(connection);
        }
        for (List<Item> next = next(connection); !next.isEmpty(); next = next(connection)) {
            store(connection, next);
        }
        return outcomes();
    }

    private List<AppendOutcome> outcomes() {
        return items.stream().map(Item::outcome).toList();
    }

    private List<Item> next(ImapConnection connection) {
        int most = connection.capabilities().multiAppend() && !oneByOne ? MOST_AT_ONCE : 1;
        List<Item> next = new ArrayList<>();
        long octets = 0;
        for (Item item : items) {
            octets += item.isOpen() ? item.message().octets() : 0;
            boolean full = !next.isEmpty() && octets > LARGEST_AT_ONCE;
            if (full || next.size() == most) {
                break;
            }
            if (item.isOpen()) {
                next.add(item);
            }
        }
        return next;
    }

    private void store(ImapConnection connection, List<Item> batch) {
        target.note(connection);
        Condition end = ask(connection, batch);
        if (target.createdFor(connection, end) && batch.stream().noneMatch(Item::isUsedUp)) {
            end = ask(connection, batch);
        }
        if (end.isOk()) {
            stored(batch, CopiedUids.appended(end));
        } else if (batch.size() > 1) {
            oneByOne = true; // nothing of the batch is stored, RFC 3502 §2; so each is asked for
        } else {
            batch.getFirst().end(new NotStored(end.code(), end.text()));
        }
    }

    private static void stored(List<Item> batch, List<Uid> uids) {
        for (int i = 0; i < batch.size(); i++) {
            boolean told = uids.size() == batch.size();
            batch.get(i).end(new Stored(told ? Optional.of(uids.get(i)) : Optional.empty()));
        }
    }

    /** A command that could not be sent to its end is none: only a complete one is in doubt. */
    private Condition ask(ImapConnection connection, List<Item> batch) {
        try {
            String tag = connection.send(command(batch));
            doubtful = batch;
            Condition end = connection.await(tag, _ -> {});
            doubtful = List.of();
            return end;
        } catch (ConnectionLost lost) {
            if (doubtful.isEmpty()) {
                batch.stream().filter(Item::isUsedUp).forEach(Item::cutOff);
            }
            throw lost;
        } catch (UncheckedIOException unreadable) {
            oneByOne = true;
            if (batch.size() == 1) {
                batch.getFirst().unreadable(unreadable);
            }
            connection.close();
            throw new ConnectionLost("content that was being sent could not be read", unreadable);
        } finally {
            batch.forEach(Item::closeContent);
        }
    }

    private Command command(List<Item> batch) {
        Command command = Command.of("APPEND").mailbox(target.name());
        for (Item item : batch) {
            command.marks(item.message().marks())
                    .dateTime(item.message().received())
                    .literal(item.message().octets(), open(item), item.isLarge());
        }
        return command;
    }

    private static InputStream open(Item item) {
        try {
            return item.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of the messages in doubt has arrived; the others stay in doubt for ever. */
    private void look(ImapConnection connection) {
        if (target.isNoted()) {
            Settling.until(() -> doubtful.isEmpty() || found(target.arrivals(connection)));
        }
        doubtful.forEach(item -> item.end(new AppendOutcome.Unknown()));
        doubtful = List.of();
    }

    private boolean found(List<Arrival> arrivals) {
        List<Arrival> left = new ArrayList<>(arrivals);
        List<Item> open = new ArrayList<>();
        for (Item item : doubtful) {
            Optional<Arrival> arrival = left.stream().filter(item::isLike).findFirst();
            arrival.ifPresentOrElse(
                    found -> {
                        left.remove(found);
                        item.end(new Stored(Optional.of(found.uid())));
                    },
                    () -> open.add(item));
        }
        doubtful = List.copyOf(open);
        return doubtful.isEmpty();
    }

    @Override
    public boolean isBegun() {
        return !doubtful.isEmpty() || items.stream().anyMatch(item -> !item.isOpen());
    }

    @Override
    public List<AppendOutcome> givenUp(MailFailure reason) {
        doubtful.forEach(item -> item.end(new AppendOutcome.Unknown()));
        return outcomes();
    }
}
