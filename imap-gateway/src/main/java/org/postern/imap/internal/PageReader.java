package org.postern.imap.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.MessagePage;
import org.postern.imap.MessageSummary;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.SummaryCache.Row;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Untagged;
import org.postern.imap.internal.wire.SelectedMailbox;
import org.postern.imap.internal.wire.UidSet;

/**
 * Reads pieces of the default list by sequence numbers from the end; costs what the piece costs,
 * however large the mailbox is.
 *
 * <p>The sequence numbers are a guess from the count known before. The check of that count travels
 * with the FETCH, and where it turns out wrong the piece is read again.
 */
final class PageReader {
    private static final int ATTEMPTS = 4;
    static final String[] SUMMARY = {
        "UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE"
    };
    private static final String[] STATE = {"UID", "FLAGS"};

    private final SummaryCache.OfAccount cache;
    private final OpenedMailboxes opened;
    private final RecentPages recent = new RecentPages();

    PageReader(SummaryCache.OfAccount cache, OpenedMailboxes opened) {
        this.cache = cache;
        this.opened = opened;
    }

    MessagePage read(ImapConnection connection, MailboxName mailbox, int offset, int limit) {
        boolean cached = recent.wasRead(mailbox, offset);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Piece piece = attempt(connection, mailbox, offset, limit, cached);
            if (piece.complete()) {
                MessagePage page = page(connection, piece, offset);
                opened.seen(page.snapshot());
                recent.read(mailbox, offset);
                return page;
            }
        }
        throw new ConnectionLost("the mailbox changes faster than it can be read", null);
    }

    /** What one attempt brought; complete where the count it was based on was right. */
    private record Piece(SelectedMailbox selected, Map<Uid, FetchData> found, boolean complete) {}

    private Piece attempt(
            ImapConnection connection, MailboxName mailbox, int offset, int limit, boolean state) {
        Optional<SelectedMailbox> before =
                connection.selected().filter(selected -> selected.name().equals(mailbox));
        int count =
                before.map(SelectedMailbox::messages)
                        .orElseGet(
                                () ->
                                        opened.last(mailbox)
                                                .map(MailboxSnapshot::messages)
                                                .orElse(0));
        String check =
                before.isPresent()
                        ? connection.send(Command.of("NOOP"))
                        : connection.sendSelect(mailbox);
        int last = count - offset;
        String fetch =
                last < 1
                        ? ""
                        : connection.send(
                                Command.of("FETCH")
                                        .sequence(Math.max(1, last - limit + 1), last)
                                        .words(state ? STATE : SUMMARY));
        Map<Uid, FetchData> found = new HashMap<>();
        Consumer<Untagged> sink = collect(found, 2 * limit);
        SelectedMailbox selected = check(connection, mailbox, before, check, fetch, sink);
        Condition end = fetch.isEmpty() ? null : connection.await(fetch, sink);
        boolean same = selected.messages() == count;
        if (end != null && same && !end.hasCode("EXPUNGEISSUED")) {
            ImapConnection.requireOk(end);
        }
        return new Piece(selected, found, same && (end == null || end.isOk()));
    }

    /**
     * Ends the check; where it fails the FETCH behind it is awaited all the same. A server may well
     * answer the FETCH before a NOOP: Dovecot 2.3 does.
     */
    private static SelectedMailbox check(
            ImapConnection connection,
            MailboxName mailbox,
            Optional<SelectedMailbox> before,
            String check,
            String fetch,
            Consumer<Untagged> sink) {
        try {
            if (before.isEmpty()) {
                return connection.awaitSelect(check, mailbox);
            }
            ImapConnection.requireOk(connection.await(check, sink));
            return before.get();
        } catch (CommandRefused refused) {
            if (!fetch.isEmpty()) {
                connection.await(fetch, ignored -> {});
            }
            throw refused;
        }
    }

    private MessagePage page(ImapConnection connection, Piece piece, int offset) {
        MailboxName mailbox = piece.selected().name();
        UidValidity generation = piece.selected().uidValidity();
        Map<Uid, Row> rows = new HashMap<>();
        piece.found().forEach((uid, data) -> keep(mailbox, generation, uid, data, rows));
        fetchMissing(connection, mailbox, generation, piece.found().keySet(), rows);
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
        return new MessagePage(piece.selected().snapshot(), offset, summaries);
    }

    private void fetchMissing(
            ImapConnection connection,
            MailboxName mailbox,
            UidValidity generation,
            Set<Uid> uids,
            Map<Uid, Row> rows) {
        List<Uid> missing = new ArrayList<>();
        for (Uid uid : uids) {
            if (!rows.containsKey(uid)) {
                cache.find(mailbox, generation, uid)
                        .ifPresentOrElse(row -> rows.put(uid, row), () -> missing.add(uid));
            }
        }
        for (UidSet set : UidSet.of(missing).pieces()) {
            Map<Uid, FetchData> found = new HashMap<>();
            connection.run(
                    Command.of("UID FETCH").uids(set).words(SUMMARY),
                    collect(found, 2 * missing.size()));
            found.keySet().retainAll(missing);
            found.forEach((uid, data) -> keep(mailbox, generation, uid, data, rows));
        }
    }

    private void keep(
            MailboxName mailbox,
            UidValidity generation,
            Uid uid,
            FetchData data,
            Map<Uid, Row> rows) {
        row(data)
                .ifPresent(
                        row -> {
                            cache.keep(mailbox, generation, uid, row);
                            rows.put(uid, row);
                        });
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
                row.hasAttachment());
    }

    /** Keeps what has a UID; a later word on the flags of a message adds to what is known. */
    static Consumer<Untagged> collect(Map<Uid, FetchData> found, int most) {
        return response -> {
            if (response instanceof Response.Fetch(long sequence, FetchData data)
                    && data.uid().isPresent()) {
                Uid uid = data.uid().get();
                if (found.containsKey(uid) || found.size() < most) {
                    found.merge(uid, data, FetchData::updatedBy);
                }
            }
        };
    }
}
