package org.postern.imap.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.imap.AccountEvent;
import org.postern.imap.ListOrder;
import org.postern.imap.ListOutcome;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageList;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.IndexBuild.End;
import org.postern.imap.internal.order.Header;
import org.postern.imap.internal.order.HeaderIndex;
import org.postern.imap.internal.order.Sorting;
import org.postern.imap.internal.order.ThreadOrder;
import org.postern.imap.internal.order.Threading;
import org.postern.imap.internal.order.UidList;

/**
 * Orders made of an index of our own, for servers that cannot sort or thread. A few headers are
 * fetched at once; many by a thread in the background, slice by slice, the newest first. What was
 * fetched is kept, so that a lost connection costs one slice.
 */
final class HeaderIndexer implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int OCTETS_A_MESSAGE = 300;
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(30);
    private final String threadName;
    private final Workers workers;
    private final ListCache.OfAccount cache;
    private final EventHub events;
    private final Set<MailboxName> building = ConcurrentHashMap.newKeySet();
    private final Map<MailboxName, Size> tooLarge = new ConcurrentHashMap<>();
    private final Map<MailboxName, Failure> failed = new ConcurrentHashMap<>();
    private final Pause pause = new Pause();

    private record Size(UidValidity generation, int messages) {}

    private record Failure(MailFailure why, long nanos) {

        boolean isOver() {
            return System.nanoTime() - nanos > FAILURE_HOLDS.toNanos();
        }
    }

    HeaderIndexer(String threadName, Workers workers, ListCache.OfAccount cache, EventHub events) {
        this.threadName = threadName;
        this.workers = workers;
        this.cache = cache;
        this.events = events;
    }

    /** The largest mailbox whose index fits beside those of others. */
    private static int largest() {
        return (int) Math.min(Integer.MAX_VALUE, ListCache.indexBound() / OCTETS_A_MESSAGE);
    }

    ListOutcome list(MailboxName mailbox, ListOrder order, KnownLists known) {
        UidList set = known.set();
        if (set.size() > largest() || isTooLarge(mailbox, set)) {
            return new ListOutcome.TooLarge(set.size(), Math.min(set.size(), largest()));
        }
        failIfItDid(mailbox);
        HeaderIndex index = index(mailbox, set);
        int[] missing = index.missing(set);
        for (int attempt = 0; attempt < ATTEMPTS && isFetched(mailbox, index, missing); attempt++) {
            Header[] headers = index.of(set);
            if (headers.length == set.size()) {
                MessageList list = list(order, set, headers);
                cache.keep(mailbox, known.with(order, list));
                return new ListOutcome.Ready(list);
            }
            missing = index.missing(set); // a build that knew less of the mailbox has ended
        }
        build(mailbox, index, set.size());
        return new ListOutcome.Building(set.size() - missing.length, set.size());
    }

    /** What once was too much is tried again where the mailbox is a tenth smaller. */
    private boolean isTooLarge(MailboxName mailbox, UidList set) {
        Size size = tooLarge.get(mailbox);
        if (size == null) {
            return false;
        }
        if (set.isOf(size.generation()) && set.size() > size.messages() * 0.9) {
            return true;
        }
        tooLarge.remove(mailbox, size);
        return false;
    }

    private void failIfItDid(MailboxName mailbox) {
        Failure failure = failed.get(mailbox);
        if (failure == null) {
            return;
        }
        if (!failure.isOver()) {
            throw failure.why();
        }
        failed.remove(mailbox, failure);
    }

    private HeaderIndex index(MailboxName mailbox, UidList set) {
        return cache.index(mailbox)
                .filter(index -> index.isOf(set.snapshot().uidValidity()))
                .orElseGet(() -> new HeaderIndex(set.snapshot().uidValidity()));
    }

    private static MessageList list(ListOrder order, UidList set, Header... headers) {
        return switch (order) {
            case ListOrder.Arrived _ -> MessageList.newestFirst(set.snapshot(), set.uids());
            case ListOrder.Sorted sorted ->
                    MessageList.ordered(set.snapshot(), Sorting.sorted(headers, sorted));
            case ListOrder.Threaded _ -> {
                ThreadOrder threads = Threading.of(headers);
                yield MessageList.threaded(set.snapshot(), threads.uids(), threads.depths());
            }
        };
    }

    /** False where it is work for the background: too many, or one of them is in the way. */
    private boolean isFetched(MailboxName mailbox, HeaderIndex index, int... missing) {
        if (missing.length == 0 || missing.length > IndexBuild.SLICE) {
            return missing.length == 0;
        }
        try {
            IndexBuild.fetch(workers, mailbox, index, missing);
        } catch (MailFailure.ProtocolViolation | MailFailure.CommandRefused failure) {
            if (IndexBuild.smallerMayDo(failure)) {
                return false;
            }
            throw failure;
        }
        cache.keep(mailbox, index);
        return true;
    }

    private void build(MailboxName mailbox, HeaderIndex index, int messages) {
        if (!pause.isEnded() && building.add(mailbox)) {
            Thread.ofVirtual().name(threadName).start(() -> run(mailbox, index, messages));
        }
    }

    private void run(MailboxName mailbox, HeaderIndex index, int messages) {
        try {
            IndexBuild build =
                    new IndexBuild(
                            workers,
                            cache,
                            pause,
                            mailbox,
                            index,
                            done -> {
                                if (done < messages) {
                                    tell(mailbox, done, messages);
                                }
                            });
            ended(mailbox, build.run(messages));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            building.remove(mailbox);
        }
        tell(mailbox, messages, messages); // also where it failed: who asks again learns of it
    }

    private void ended(MailboxName mailbox, End end) {
        switch (end) {
            case End.Complete _, End.Abandoned _ -> {}
            case End.TooLarge(UidList set) ->
                    tooLarge.put(mailbox, new Size(set.snapshot().uidValidity(), set.size()));
            case End.Failed(
                            MailFailure.Unreachable
                                    _) -> {} // whoever asks finds out, or it is back
            case End.Failed(MailFailure failure) ->
                    failed.put(mailbox, new Failure(failure, System.nanoTime()));
        }
    }

    private void tell(MailboxName mailbox, int done, int total) {
        events.publish(new AccountEvent.ListProgress(mailbox, done, total));
    }

    @Override
    public void close() {
        pause.end();
    }
}
