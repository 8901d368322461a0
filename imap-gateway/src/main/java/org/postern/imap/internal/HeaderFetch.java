package org.postern.imap.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.internal.order.Header;
import org.postern.imap.internal.order.HeaderIndex;
import org.postern.imap.internal.order.Interned;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.UidSet;

/** Fetches what messages are sorted and threaded by. */
final class HeaderFetch {
    private HeaderFetch() {}

    /**
     * Fetches a slice into an index. A message the server tells nothing of, though asked twice, is
     * taken in as unknown, so that an index has an end.
     */
    static void into(
            HeaderIndex index, ImapConnection connection, MailboxName mailbox, int... slice) {
        Selection.of(connection, mailbox, index.generation());
        List<Uid> wanted =
                Arrays.stream(slice).mapToObj(uid -> new Uid(Integer.toUnsignedLong(uid))).toList();
        Map<Uid, FetchData> found = fetch(connection, wanted);
        List<Uid> absent = wanted.stream().filter(uid -> !found.containsKey(uid)).toList();
        if (!absent.isEmpty()) {
            found.putAll(fetch(connection, absent));
        }
        index.add(keys -> wanted.stream().map(uid -> header(uid, found.get(uid), keys)).toList());
    }

    private static Map<Uid, FetchData> fetch(ImapConnection connection, List<Uid> wanted) {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("NOOP"));
        UidSet.of(wanted)
                .pieces()
                .forEach(set -> commands.add(Command.of("UID FETCH").uids(set).orderingFields()));
        FetchedRows rows = new FetchedRows(wanted);
        connection.pipeline(commands, rows).forEach(ImapConnection::requireOk);
        return rows.byUid();
    }

    private static Header header(Uid uid, @Nullable FetchData data, Interned keys) {
        int number = (int) uid.value();
        if (data == null) {
            return Header.unknown(number);
        }
        return data.envelope()
                .map(
                        envelope ->
                                Header.of(
                                        number,
                                        envelope,
                                        data.arrived().orElse(Instant.EPOCH),
                                        data.octets().orElse(0),
                                        MessageReader.references(data),
                                        keys))
                .orElseGet(() -> Header.unknown(number));
    }
}
