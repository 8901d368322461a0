package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageSummary;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.SummaryCache.Row;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.UidSet;

/**
 * Reads rows by UID: all of those nobody read before, the flags of the others. A message that is
 * gone has no row.
 */
final class RowReader {
    private final SummaryCache.OfAccount cache;

    RowReader(SummaryCache.OfAccount cache) {
        this.cache = cache;
    }

    /** The rows of these messages of one generation of a mailbox, in this order. */
    List<MessageSummary> read(
            ImapConnection connection,
            MailboxName mailbox,
            UidValidity generation,
            List<Uid> wanted) {
        Selection.of(connection, mailbox, generation);
        Map<Uid, Row> rows = new HashMap<>();
        wanted.forEach(
                uid -> cache.find(mailbox, generation, uid).ifPresent(row -> rows.put(uid, row)));
        Map<Uid, FetchData> found = fetch(connection, wanted, rows);
        List<Uid> absent = wanted.stream().filter(uid -> !found.containsKey(uid)).toList();
        if (!absent.isEmpty()) {
            // a connection may not have heard of a message yet when it was asked
            found.putAll(fetch(connection, absent, rows));
        }
        found.forEach(
                (uid, data) ->
                        PageReader.row(data)
                                .ifPresent(
                                        row -> {
                                            cache.keep(mailbox, generation, uid, row);
                                            rows.put(uid, row);
                                        }));
        List<MessageSummary> summaries = new ArrayList<>(wanted.size());
        for (Uid uid : wanted) {
            Row row = rows.get(uid);
            FetchData state = found.get(uid);
            if (row != null && state != null) {
                summaries.add(PageReader.summary(uid, row, state));
            }
        }
        return summaries;
    }

    /** In one round trip, with a look at the mailbox ahead. */
    private static Map<Uid, FetchData> fetch(
            ImapConnection connection, List<Uid> wanted, Map<Uid, Row> known) {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("NOOP"));
        List<Uid> news = wanted.stream().filter(uid -> !known.containsKey(uid)).toList();
        List<Uid> read = wanted.stream().filter(known::containsKey).toList();
        commands.addAll(fetches(news, PageReader.SUMMARY));
        commands.addAll(fetches(read, PageReader.STATE));
        FetchedRows rows = new FetchedRows(wanted);
        connection.pipeline(commands, rows).forEach(ImapConnection::requireOk);
        return rows.byUid();
    }

    private static List<Command> fetches(List<Uid> uids, String... items) {
        return UidSet.of(uids).pieces().stream()
                .map(set -> Command.of("UID FETCH").uids(set).words(items))
                .toList();
    }
}
