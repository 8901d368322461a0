package org.postern.imap.internal;

import java.util.Map;
import java.util.Optional;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.SelectedMailbox;

/**
 * One attempt at a piece of a list by sequence numbers. These are a guess from the count known
 * before; the check of that count travels with the FETCH.
 */
final class PageFetch {
    private final ImapConnection connection;
    private final MailboxName mailbox;
    private final FetchedRows rows;

    /**
     * What an attempt brought.
     *
     * @param exact whether the guess was right and nothing moved meanwhile
     * @param refused why the server gave no rows, if it did not; a wrong guess can be the reason
     */
    record Piece(
            SelectedMailbox selected,
            Map<Uid, FetchData> found,
            boolean exact,
            Optional<Condition> refused) {}

    PageFetch(ImapConnection connection, MailboxName mailbox, int limit) {
        this.connection = connection;
        this.mailbox = mailbox;
        this.rows = new FetchedRows(2 * limit);
    }

    /**
     * Fetches messages counted from the end.
     *
     * @param countBefore how many messages the mailbox had when it was last seen, if ever
     */
    Piece fetch(Optional<Integer> countBefore, int offset, int limit, String... items) {
        boolean selected = connection.hasSelected(mailbox);
        if (!selected && countBefore.isEmpty()) {
            int count = connection.select(mailbox).messages();
            return end("", send(count, offset, limit, items), count);
        }
        int count =
                connection
                        .selected()
                        .filter(_ -> selected)
                        .map(SelectedMailbox::messages)
                        .or(() -> countBefore)
                        .orElse(0);
        String check =
                selected ? connection.send(Command.of("NOOP")) : connection.sendSelect(mailbox);
        String fetch = send(count, offset, limit, items);
        if (!selected) {
            awaitSelect(check, fetch);
            check = "";
        }
        return end(check, fetch, count);
    }

    /** Empty where there is nothing to fetch. */
    private String send(int count, int offset, int limit, String... items) {
        int last = count - offset;
        int first = Math.max(1, last - limit + 1);
        return last < 1
                ? ""
                : connection.send(Command.of("FETCH").sequence(first, last).words(items));
    }

    /** Where the SELECT is refused, so is the FETCH sent behind it. */
    private void awaitSelect(String select, String fetch) {
        try {
            connection.awaitSelect(select, mailbox);
        } catch (CommandRefused refused) {
            if (!fetch.isEmpty()) {
                connection.await(fetch, _ -> {});
            }
            throw refused;
        }
    }

    /** A server may well end the FETCH before a NOOP sent ahead of it: Dovecot 2.3 does. */
    private Piece end(String check, String fetch, int count) {
        SelectedMailbox selected = Selection.of(connection, mailbox);
        long moves = selected.moves();
        Optional<Condition> checked = await(check);
        Optional<Condition> fetched = await(fetch);
        checked.ifPresent(ImapConnection::requireOk);
        boolean exact = selected.messages() == count && selected.moves() == moves;
        return new Piece(
                selected, rows.byUid(), exact, fetched.filter(condition -> !condition.isOk()));
    }

    private Optional<Condition> await(String tag) {
        return tag.isEmpty() ? Optional.empty() : Optional.of(connection.await(tag, rows));
    }
}
