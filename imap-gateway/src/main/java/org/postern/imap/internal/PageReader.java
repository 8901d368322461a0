package org.postern.imap.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.MessagePage;
import org.postern.imap.MessageSummary;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.PageFetch.Piece;
import org.postern.imap.internal.SummaryCache.Row;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.UidSet;

/**
 * Reads pieces of the default list from the end; costs what the piece costs, however large the
 * mailbox is. Rows that were read before are taken from the cache, all but their flags.
 */
final class PageReader {
    private static final int ATTEMPTS = 4;
    static final String[] SUMMARY = {
        "UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE"
    };
    static final String[] STATE = {"UID", "FLAGS"};

    private final SummaryCache.OfAccount cache;
    private final OpenedMailboxes opened;
    private final RecentPages recent = new RecentPages();

    PageReader(SummaryCache.OfAccount cache, OpenedMailboxes opened) {
        this.cache = cache;
        this.opened = opened;
    }

    MessagePage read(ImapConnection connection, MailboxName mailbox, int offset, int limit) {
        String[] items = recent.wasRead(mailbox, offset) ? STATE : SUMMARY;
        Piece piece = fetch(connection, mailbox, offset, limit, items);
        for (int attempt = 1; attempt < ATTEMPTS && isWorthAnother(piece); attempt++) {
            piece = fetch(connection, mailbox, offset, limit, items);
        }
        piece.refused().ifPresent(ImapConnection::requireOk);
        // a list that never rests is shown a little out of step; the next event mends it
        MessagePage page = page(connection, piece, offset);
        opened.seen(page.snapshot());
        recent.read(mailbox, offset);
        return page;
    }

    private Piece fetch(
            ImapConnection connection,
            MailboxName mailbox,
            int offset,
            int limit,
            String... items) {
        Optional<Integer> countBefore = opened.last(mailbox).map(MailboxSnapshot::messages);
        return new PageFetch(connection, mailbox, limit).fetch(countBefore, offset, limit, items);
    }

    private static boolean isWorthAnother(Piece piece) {
        return !piece.exact()
                || piece.refused().filter(end -> end.hasCode("EXPUNGEISSUED")).isPresent();
    }

    private MessagePage page(ImapConnection connection, Piece piece, int offset) {
        MailboxSnapshot snapshot = piece.selected().snapshot();
        Map<Uid, Row> rows = rows(connection, snapshot, piece.found());
        List<MessageSummary> summaries = new ArrayList<>(rows.size());
        piece.found()
                .forEach(
                        (uid, state) -> {
                            Row row = rows.get(uid);
                            if (row != null) {
                                summaries.add(summary(uid, row, state));
                            }
                        });
        // sequence numbers and UIDs have one order, RFC 9051 §2.3.1.1
        summaries.sort(Comparator.comparing(MessageSummary::uid).reversed());
        return new MessagePage(snapshot, offset, summaries);
    }

    /** From the FETCH itself, from the cache, and what is in neither by another FETCH. */
    private Map<Uid, Row> rows(
            ImapConnection connection, MailboxSnapshot snapshot, Map<Uid, FetchData> found) {
        MailboxName mailbox = snapshot.mailbox();
        UidValidity generation = snapshot.uidValidity();
        Map<Uid, Row> rows = new HashMap<>();
        found.forEach((uid, data) -> row(data).ifPresent(row -> rows.put(uid, row)));
        rows.forEach((uid, row) -> cache.keep(mailbox, generation, uid, row));
        List<Uid> missing = new ArrayList<>();
        for (Uid uid : found.keySet()) {
            if (!rows.containsKey(uid)) {
                cache.find(mailbox, generation, uid)
                        .ifPresentOrElse(row -> rows.put(uid, row), () -> missing.add(uid));
            }
        }
        for (UidSet set : UidSet.of(missing).pieces()) {
            FetchedRows more = new FetchedRows(missing);
            connection.run(Command.of("UID FETCH").uids(set).words(SUMMARY), more);
            more.byUid()
                    .forEach(
                            (uid, data) ->
                                    row(data)
                                            .ifPresent(
                                                    row -> {
                                                        cache.keep(mailbox, generation, uid, row);
                                                        rows.put(uid, row);
                                                    }));
        }
        return rows;
    }

    /** What of a FETCH never changes; empty where it is not all there. */
    static Optional<Row> row(FetchData data) {
        return data.isSummary()
                ? data.envelope()
                        .map(
                                envelope ->
                                        new Row(
                                                envelope,
                                                data.arrived().orElse(Instant.EPOCH),
                                                data.octets().orElse(0),
                                                data.structure()
                                                        .map(AttachmentGuess::hasAttachment)
                                                        .orElse(false)))
                : Optional.empty();
    }

    static MessageSummary summary(Uid uid, Row row, FetchData state) {
        return new MessageSummary(
                uid,
                row.envelope(),
                state.flags().orElse(Set.of()),
                row.arrived(),
                row.octets(),
                row.hasAttachment(),
                state.keywords().orElse(Set.of()));
    }
}
