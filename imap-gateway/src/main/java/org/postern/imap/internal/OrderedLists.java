package org.postern.imap.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.postern.imap.ListOrder;
import org.postern.imap.ListOutcome;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageList;
import org.postern.imap.MessageLists;
import org.postern.imap.MessageSummary;
import org.postern.imap.internal.order.UidList;
import org.postern.imap.internal.wire.ImapConnection;

/**
 * The lists of an account: what is known and proven to hold still, else made by the server, else by
 * an index of our own.
 */
final class OrderedLists implements MessageLists, AutoCloseable {
    private static final int MOST_ROWS = 500;
    private final Workers workers;
    private final ListCache.OfAccount cache;
    private final OpenedMailboxes opened;
    private final ServerOrder server = new ServerOrder(System::nanoTime);
    private final RowReader rows;
    private final HeaderIndexer indexer;

    OrderedLists(
            String threadName,
            Workers workers,
            SummaryCache.OfAccount summaries,
            OpenedMailboxes opened,
            EventHub events) {
        this.workers = workers;
        this.opened = opened;
        this.cache = summaries.lists();
        this.rows = new RowReader(summaries);
        this.indexer = new HeaderIndexer(threadName, workers, cache, events);
    }

    @Override
    public ListOutcome list(MailboxName mailbox, ListOrder order) {
        try {
            Optional<MessageList> known =
                    cache.find(mailbox)
                            .flatMap(
                                    before ->
                                            workers.reading(
                                                    mailbox,
                                                    c -> again(c, mailbox, order, before)));
            if (known.isPresent()) {
                opened.seen(known.get().snapshot());
                return new ListOutcome.Ready(known.get());
            }
            KnownLists anew = workers.slowly(mailbox, c -> anew(c, mailbox, order));
            opened.seen(anew.set().snapshot());
            return anew.in(order)
                    .<ListOutcome>map(ListOutcome.Ready::new)
                    .orElseGet(() -> indexer.list(mailbox, order, anew));
        } catch (CommandRefused refused) {
            if (refused.code().equals("NONEXISTENT")) {
                cache.forget(mailbox);
            }
            throw refused;
        }
    }

    /** The cheap check; empty where what is known does not help. */
    private Optional<MessageList> again(
            ImapConnection connection, MailboxName mailbox, ListOrder order, KnownLists before) {
        Optional<UidList> now = new MailboxSync(connection, mailbox).sinceThen(before.set());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        KnownLists known = before.in(now.get());
        cache.keep(mailbox, known);
        return known.in(order);
    }

    private KnownLists anew(ImapConnection connection, MailboxName mailbox, ListOrder order) {
        Optional<KnownLists> before = cache.find(mailbox);
        UidList set = new MailboxSync(connection, mailbox).now(before.map(KnownLists::set));
        KnownLists known = before.map(b -> b.in(set)).orElseGet(() -> new KnownLists(set));
        if (known.in(order).isEmpty()) {
            known = server.in(connection, mailbox, order, known).orElse(known);
        }
        cache.keep(mailbox, known);
        return known;
    }

    @Override
    public List<MessageSummary> rows(MessageList list, int from, int count) {
        if (from < 0 || count < 1 || count > MOST_ROWS) {
            throw new IllegalArgumentException("a page has 1 to 500 rows from a position of 0 on");
        }
        var wanted =
                IntStream.range(from, (int) Math.min(list.size(), (long) from + count))
                        .mapToObj(list::uidAt)
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        MailboxName mailbox = list.snapshot().mailbox();
        return workers.reading(
                mailbox, c -> rows.read(c, mailbox, list.snapshot().uidValidity(), wanted));
    }

    @Override
    public void close() {
        indexer.close();
    }
}
