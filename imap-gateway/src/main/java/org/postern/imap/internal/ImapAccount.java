package org.postern.imap.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.postern.imap.AccountEvent;
import org.postern.imap.AppendOutcome;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Flag;
import org.postern.imap.GatewaySettings;
import org.postern.imap.MailAccount;
import org.postern.imap.MailFailure;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxAdministration;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.Marks;
import org.postern.imap.MessageKey;
import org.postern.imap.MessageLists;
import org.postern.imap.MessagePage;
import org.postern.imap.MessageSearch;
import org.postern.imap.NewMessage;
import org.postern.imap.StoredMessage;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.search.Searches;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.message.PartId;

/** The mail of one user on an IMAP server: a few connections, a watcher, and who does what. */
public final class ImapAccount implements MailAccount {
    private static final int LARGEST_PAGE = 500;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);
    private static final AtomicLong COUNT = new AtomicLong();

    private final SummaryCache.OfAccount cache;
    private final Consumer<ImapAccount> onClose;
    private final BackEndDoor door;
    private final EventHub events;
    private final Health health;
    private final OpenedMailboxes opened;
    private final WorkerPool pool;
    private final Workers workers;
    private final Watcher watcher;
    private final Poller poller;
    private final PageReader pages;
    private final Searches searches;
    private final OrderedLists lists;
    private final MessageChanges messageChanges;
    private final MailboxAdministration administration;
    private final AtomicBoolean closed = new AtomicBoolean();

    public ImapAccount(
            ConnectionOpener opener,
            GatewaySettings settings,
            SummaryCache.OfAccount cache,
            Clock clock,
            RandomGenerator random,
            Consumer<ImapAccount> onClose) {
        long number = COUNT.incrementAndGet();
        this.cache = cache;
        this.onClose = onClose;
        this.door = opener.door();
        events = new EventHub("postern-imap-events-" + number);
        health = new Health(events, clock);
        opened = new OpenedMailboxes(clock);
        pool =
                new WorkerPool(
                        opener,
                        settings.workers(),
                        settings.commandLimit(),
                        settings.idleWorker(),
                        this::watcherGivesWay);
        workers = new Workers(pool, settings.workers(), this::answered, this::unanswered);
        watcher =
                new Watcher(
                        "postern-imap-watch-" + number,
                        opener,
                        settings,
                        events,
                        health,
                        opened,
                        new BackOff(settings.firstRetry(), settings.longestRetry(), random),
                        this::workersAnswer,
                        clock);
        poller =
                new Poller(
                        "postern-imap-poll-" + number,
                        pool,
                        workers,
                        watcher,
                        events,
                        opened,
                        settings.poll());
        pages = new PageReader(cache, opened);
        searches =
                new Searches(
                        "postern-imap-search-" + number,
                        workers::slowly,
                        AttachmentGuess::hasAttachment);
        lists = new OrderedLists("postern-imap-index-" + number, workers, cache, opened, events);
        Changes changes = new Changes(workers);
        messageChanges = new MessageChanges(changes, events);
        administration = new Administration(workers, changes, events);
    }

    /** Begins with the connection that proved the user's password. */
    public void start(ImapConnection first) {
        pool.add(first);
        events.start();
        watcher.start();
        poller.start();
    }

    private void answered() {
        if (!health.isUp()) {
            watcher.retryNow();
        }
    }

    private void unanswered() {
        watcher.doubt();
    }

    private boolean watcherGivesWay() {
        return watcher.giveWay();
    }

    private boolean workersAnswer() {
        if (!pool.hasConnections()) {
            return false;
        }
        try {
            workers.reading(null, c -> c.run(Command.of("NOOP"), _ -> {}));
            return true;
        } catch (MailFailure failure) {
            return false;
        }
    }

    @Override
    public List<Mailbox> mailboxes() {
        return workers.reading(null, MailboxLister::list);
    }

    @Override
    public MailboxSnapshot open(MailboxName mailbox) {
        MailboxSnapshot snapshot = workers.reading(mailbox, c -> look(c, mailbox));
        opened.seen(snapshot);
        return snapshot;
    }

    private static MailboxSnapshot look(ImapConnection connection, MailboxName mailbox) {
        if (!connection.hasSelected(mailbox)) {
            return connection.select(mailbox).snapshot();
        }
        connection.run(Command.of("NOOP"), _ -> {});
        return Selection.of(connection, mailbox).snapshot();
    }

    @Override
    public MessagePage messages(MailboxName mailbox, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to 500 rows from an offset of 0 on");
        }
        return workers.reading(mailbox, c -> pages.read(c, mailbox, offset, limit));
    }

    @Override
    public MessageLists lists() {
        return lists;
    }

    @Override
    public Map<Uid, String> previews(
            MailboxName mailbox, UidValidity uidValidity, Collection<Uid> uids) {
        if (uids.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("previews of at most 500 messages at once");
        }
        if (uids.isEmpty()) {
            return Map.of();
        }
        return workers.reading(
                mailbox,
                c -> {
                    Selection.of(c, mailbox, uidValidity);
                    return PreviewReader.read(c, uids);
                });
    }

    @Override
    public Optional<StoredMessage> message(MailboxName mailbox, Uid uid) {
        return workers.reading(mailbox, c -> MessageReader.read(c, mailbox, uid));
    }

    @Override
    public InputStream part(MessageKey message, PartId part) {
        return content(message, Optional.of(part));
    }

    @Override
    public InputStream source(MessageKey message) {
        return content(message, Optional.empty());
    }

    private InputStream content(MessageKey message, Optional<PartId> part) {
        return new PieceStream(
                (offset, octets) ->
                        workers.reading(
                                message.mailbox(),
                                c -> MessageReader.piece(c, message, part, offset, octets)));
    }

    @Override
    public ChangeOutcome setFlag(
            MailboxName mailbox,
            UidValidity uidValidity,
            Collection<Uid> uids,
            Flag flag,
            boolean present) {
        return mark(mailbox, uidValidity, uids, Marks.of(flag), present);
    }

    @Override
    public ChangeOutcome mark(
            MailboxName mailbox,
            UidValidity uidValidity,
            Collection<Uid> uids,
            Marks marks,
            boolean present) {
        return messageChanges.mark(mailbox, uidValidity, uids, marks, present);
    }

    @Override
    public ChangeOutcome expunge(
            MailboxName mailbox, UidValidity uidValidity, Collection<Uid> uids) {
        return messageChanges.expunge(mailbox, uidValidity, uids);
    }

    @Override
    public ChangeOutcome move(
            MailboxName from, UidValidity uidValidity, Collection<Uid> uids, MailboxName to) {
        return messageChanges.move(from, uidValidity, uids, to);
    }

    @Override
    public ChangeOutcome copy(
            MailboxName from, UidValidity uidValidity, Collection<Uid> uids, MailboxName to) {
        return messageChanges.copy(from, uidValidity, uids, to);
    }

    @Override
    public Optional<Uid> append(
            MailboxName mailbox,
            long octets,
            InputStream content,
            Set<Flag> flags,
            Instant received) {
        Marks marks = new Marks(flags, Set.of());
        return messageChanges.append(
                mailbox, new NewMessage(octets, () -> content, marks, received));
    }

    @Override
    public List<AppendOutcome> appendAll(MailboxName mailbox, List<NewMessage> messages) {
        return messageChanges.appendAll(mailbox, messages);
    }

    @Override
    public MessageSearch search() {
        return searches;
    }

    @Override
    public MailboxAdministration administration() {
        return administration;
    }

    @Override
    public Subscription subscribe(Consumer<AccountEvent> listener) {
        return events.subscribe(listener);
    }

    @Override
    public boolean isUp() {
        return health.isUp();
    }

    @Override
    public void retryNow() {
        door.tryNow();
        watcher.retryNow();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        messageChanges.close();
        events.close();
        searches.close();
        poller.close();
        lists.close();
        watcher.close();
        pool.close();
        onClose.accept(this);
        try {
            watcher.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cache.clear();
    }
}
